namespace OutcomesApi.Domain.Observations;

/// <summary>A published count with how exactly it is meant.</summary>
public readonly record struct QualifiedCount
{
    /// <summary>Builds a count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A step without rounding or rounding without a positive step, or a negative count that
    /// is not exact.</exception>
    public QualifiedCount(long value, Qualifier qualifier = Qualifier.Exact, int? step = null)
    {
        if (qualifier == Qualifier.Rounded ? step is not > 0 : step is not null)
            throw new ArgumentOutOfRangeException(
                nameof(step),
                step,
                "A rounded count has a positive step, and only a rounded count has one."
            );
        if (value < 0 && qualifier != Qualifier.Exact)
            throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "Only an exact count can be negative: a balancing item or a correction."
            );
        Value = value;
        Qualifier = qualifier;
        Step = step;
    }

    /// <summary>The number as published.</summary>
    public long Value { get; }

    /// <summary>How exactly it is meant.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>What it is rounded to; null unless it is rounded.</summary>
    public int? Step { get; }

    /// <summary>The counts it can stand for; null where it is only approximate.</summary>
    public CountBounds? Bounds =>
        Qualifier switch
        {
            Qualifier.Exact => CountBounds.Exactly(Value),
            Qualifier.Rounded => new CountBounds(
                Math.Max(0, CeilingOfHalf((2 * Value) - Step!.Value)),
                CeilingOfHalf((2 * Value) + Step.Value) - 1
            ),
            Qualifier.MoreThan => new CountBounds(Value + 1, null),
            Qualifier.AtLeast => new CountBounds(Value, null),
            Qualifier.FewerThan => Value > 0 ? new CountBounds(0, Value - 1) : null,
            Qualifier.AtMost => new CountBounds(0, Value),
            _ => null,
        };

    private static long CeilingOfHalf(long number) => (number >> 1) + (number & 1);
}
