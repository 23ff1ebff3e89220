namespace OutcomesApi.Domain.Observations;

/// <summary>A published percentage with how exactly it is meant.</summary>
public readonly record struct QualifiedPercent
{
    /// <summary>Builds a percentage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is negative; a step without rounding or rounding without a positive
    /// step.</exception>
    public QualifiedPercent(decimal percent, Qualifier qualifier = Qualifier.Exact, decimal? step = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        if (qualifier == Qualifier.Rounded ? step is not > 0 : step is not null)
            throw new ArgumentOutOfRangeException(
                nameof(step),
                step,
                "A rounded percentage has a positive step, and only a rounded one has a step."
            );
        Percent = percent;
        Qualifier = qualifier;
        Step = step;
    }

    /// <summary>The percentage as published.</summary>
    public decimal Percent { get; }

    /// <summary>How exactly it is meant.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>What it is rounded to, in percentage points; null unless it is rounded.</summary>
    public decimal? Step { get; }

    /// <summary>The proportions it can stand for; null where it is only approximate. Rounding is half away from zero.</summary>
    public ProportionBounds? Bounds
    {
        get
        {
            var value = Percent / 100;
            return Qualifier switch
            {
                Qualifier.Exact => new ProportionBounds(value, true, value, true),
                Qualifier.Rounded => new ProportionBounds(
                    Math.Max(0, value - (Step!.Value / 200)),
                    true,
                    value + (Step.Value / 200),
                    false
                ),
                Qualifier.MoreThan => new ProportionBounds(value, false, 1, true),
                Qualifier.AtLeast => new ProportionBounds(value, true, 1, true),
                Qualifier.FewerThan => new ProportionBounds(0, true, value, false),
                Qualifier.AtMost => new ProportionBounds(0, true, value, true),
                _ => null,
            };
        }
    }
}
