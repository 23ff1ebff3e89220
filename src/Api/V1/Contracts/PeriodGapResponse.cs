using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>A sum over a period that was not made, because months of it were not published or not found.</summary>
public sealed record PeriodGapResponse
{
    /// <summary>The offence, or null.</summary>
    /// <example>sexual-offences</example>
    public required string? Offence { get; init; }

    /// <summary>What was to be summed.</summary>
    /// <example>cps-convictions-principal-offence</example>
    public required string Measure { get; init; }

    /// <summary>The part of the count, or null.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>The period asked for.</summary>
    /// <example>2015-16</example>
    public required string Period { get; init; }

    /// <summary>The months that are missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Why there is no sum, in plain English.</summary>
    public required string Text { get; init; }

    internal static PeriodGapResponse Of(PeriodGap gap) =>
        new()
        {
            Offence = gap.Offence?.Id,
            Measure = gap.Measure.Id,
            Breakdown = gap.Breakdown?.Id,
            Period = gap.Period.Id,
            Missing = [.. gap.Missing.Select(month => month.Id)],
            Text =
                $"{gap.Period.Id} is not given: it would be a sum of months, and {string.Join(", ", gap.Missing.Select(month => month.Id))} {(gap.Missing.Count == 1 ? "is" : "are")} missing.",
        };
}
