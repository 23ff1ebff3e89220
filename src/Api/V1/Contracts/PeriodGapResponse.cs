using System.Globalization;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>A sum that was not made, because parts of it are not known: months of a longer period, or outcome types of a total.</summary>
public sealed record PeriodGapResponse
{
    private const int MostNamed = 12;

    /// <summary>A stable word for the reason: <c>incomplete-period</c> where months are missing, <c>incomplete-sum</c> where addends
    /// are.</summary>
    /// <example>incomplete-period</example>
    public required string Code { get; init; }

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

    /// <summary>The periods of which something is missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The figures that are missing: a measure and a period each.</summary>
    public required IReadOnlyList<MissingPartResponse> Parts { get; init; }

    /// <summary>Why there is no sum, in plain English.</summary>
    public required string Text { get; init; }

    internal static string CodeOf(PeriodGap gap) => gap.IsOfPeriods ? "incomplete-period" : "incomplete-sum";

    internal static PeriodGapResponse Of(PeriodGap gap) =>
        new()
        {
            Code = CodeOf(gap),
            Offence = gap.Offence?.Id,
            Measure = gap.Measure.Id,
            Breakdown = gap.Breakdown?.Id,
            Period = gap.Period.Id,
            Missing = [.. gap.Missing.Select(period => period.Id)],
            Parts = [.. gap.Parts.Select(part => new MissingPartResponse { Measure = part.Measure.Id, Period = part.Period.Id })],
            Text = gap.IsOfPeriods ? TextOfPeriods(gap) : TextOfSum(gap),
        };

    private static string TextOfPeriods(PeriodGap gap) =>
        $"{gap.Period.Id} is not given: it would be a sum of months, and {string.Join(", ", gap.Missing.Select(month => month.Id))} "
        + $"{(gap.Missing.Count == 1 ? "is" : "are")} missing.";

    private static string TextOfSum(PeriodGap gap)
    {
        var named = gap.Parts.Take(MostNamed).Select(part => $"{part.Measure.Id} of {part.Period.Id}");
        var more = gap.Parts.Count - MostNamed;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{gap.Measure.Name} of {gap.Period.Id} is not given: it would be a sum, and {gap.Parts.Count} of its parts {(gap.Parts.Count == 1 ? "is" : "are")} not known: {string.Join(", ", named)}{(more > 0 ? $" and {more} more" : "")}. An unknown part is not 0."
        );
    }
}

/// <summary>A figure that a sum lacks.</summary>
public sealed record MissingPartResponse
{
    /// <summary>The measure: an identifier of <c>/measures</c>.</summary>
    /// <example>outcome-16-event-basis</example>
    public required string Measure { get; init; }

    /// <summary>The period.</summary>
    /// <example>2018-19-Q3</example>
    public required string Period { get; init; }
}
