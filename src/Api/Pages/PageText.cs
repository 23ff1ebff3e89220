using System.Globalization;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.Pages;

/// <summary>Writes the figures of answers for the readers of a page.</summary>
internal static class PageText
{
    /// <summary>The value of a rate.</summary>
    public static string Value(RateResponse rate) =>
        rate switch
        {
            { Numerator.Value: null, Published: { } published } => published.Percent.ToString(CultureInfo.InvariantCulture) + "%",
            { Value: { } value } => ValueText.Of(value, rate.Percent, UnitOf(rate.Per)),
            { Bounds: { } bounds } =>
                $"{ValueText.Of(bounds.Lower, null, UnitOf(rate.Per))} to {(bounds.Upper is { } upper ? ValueText.Of(upper, null, UnitOf(rate.Per)) : "more")}",
            _ => "no value",
        };

    /// <summary>The 95% interval; null where there is none.</summary>
    public static string? Interval(IReadOnlyList<IntervalResponse> intervals, int per, int index = 0) =>
        intervals.Count <= index
            ? null
            : $"{ValueText.Of(intervals[index].Lower, null, UnitOf(per))} to {ValueText.Of(intervals[index].Upper, null, UnitOf(per))}";

    /// <summary>A count of a rate, as exactly as it is known.</summary>
    public static string Count(RatePartResponse? part) =>
        part switch
        {
            null => "–",
            { Value: { } value, Qualifier: null or "exact" } => ValueText.Count(value),
            { Value: { } value, Qualifier: "rounded" or "approximately" } => $"about {ValueText.Count(value)}",
            { Value: { } value, Qualifier: { } qualifier } => $"{qualifier.Replace('-', ' ')} {ValueText.Count(value)}",
            _ => "not published",
        };

    /// <summary>A number as a machine reads it: the same as in the JSON.</summary>
    public static string Machine(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A count as a machine reads it.</summary>
    public static string Machine(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The kind of period, in words.</summary>
    public static string Kind(string kind) =>
        kind switch
        {
            "calendar-year" => "Years from January to December",
            "financial-year" => "Years from April to March",
            "year-ending" => "Twelve months to the end of a month",
            "calendar-quarter" => "Quarters of the year",
            "financial-quarter" => "Quarters of the year from April",
            "month" => "Months",
            "calendar-years" => "Several years together",
            _ => kind,
        };

    /// <summary>How well a figure agrees with a claim, in words.</summary>
    public static string Agreement(string agreement) =>
        agreement switch
        {
            "same-counts" => "The same counts",
            "as-published" => "The number as it was published",
            "after-rounding" => "The same number after rounding",
            "consistent" => "Consistent with it, as other numbers are too",
            _ => "Differs",
        };

    /// <summary>The knowledge time of an answer, to the minute.</summary>
    public static string AsOf(string asOf) => asOf.Length >= 16 ? $"{asOf[..10]} at {asOf[11..16]} UTC" : asOf;

    /// <summary>How the unit of a value is written.</summary>
    public static ValueUnit UnitOf(int per) => per == 1 ? ValueUnit.Percent : ValueUnit.PerThousand;
}
