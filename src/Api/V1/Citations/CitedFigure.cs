using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>One figure of a cited answer, as it was or is.</summary>
/// <param name="Rate">The rate; null where it is a count.</param>
/// <param name="Count">The count; null where it is a rate.</param>
public sealed record CitedFigure(Rate? Rate, Observation? Count)
{
    /// <summary>What tells the figure from all others of the answer, whatever release it is of.</summary>
    public string Key => string.Join('|', Id, AreaId, OffenceId, Period, Rate?.Period.Label ?? Count?.Period.Label, Breakdown, DataSets);

    /// <summary>The rate or measure.</summary>
    public string Id => Rate?.Definition.Id ?? Count!.Measure.Id;

    /// <summary>The area.</summary>
    public string AreaId => Rate?.Area.Id ?? Count!.Area.Id;

    /// <summary>The offence, or null.</summary>
    public string? OffenceId => Rate is null ? Count!.Offence?.Id : Rate.Offence?.Id;

    /// <summary>The period.</summary>
    public string Period => Rate?.Period.Id ?? Count!.Period.Id;

    /// <summary>The breakdown, or null.</summary>
    public string? Breakdown => Rate is null ? Count!.Breakdown?.Id : Rate.Breakdown?.Id;

    /// <summary>The value; null where there is none.</summary>
    public double? Value => Rate is null ? Count!.Count?.Value : Rate.Estimate.Value;

    /// <summary>For a rate, its numerator; else null.</summary>
    public long? Numerator => Rate?.Numerator.Exact;

    /// <summary>For a rate, its denominator; else null.</summary>
    public long? Denominator => Rate?.Denominator.Exact;

    /// <summary>The releases behind it.</summary>
    public IReadOnlyList<string> Releases => [.. (Rate?.Releases ?? [Count!.Release]).Select(release => release.Id)];

    /// <summary>The figures behind it.</summary>
    public IEnumerable<Figure> Figures => Rate?.Figures ?? [Count!];

    /// <summary>Whether another has the same value, made of the same counts.</summary>
    public bool HasValueOf(CitedFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Value, Numerator, Denominator, Rate?.Published?.Percent, Count?.Observed)
            == (other.Value, other.Numerator, other.Denominator, other.Rate?.Published?.Percent, other.Count?.Observed);
    }

    private string DataSets => string.Join(' ', (Rate?.Releases ?? [Count!.Release]).Select(release => release.DataSet.Id).Distinct());
}
