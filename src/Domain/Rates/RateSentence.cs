using System.Globalization;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Rates;

/// <summary>Says a rate in one sentence of plain English that carries its parts, its period and its interval, and can be printed as it
/// stands.</summary>
public static class RateSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(Rate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var parts = rate switch
        {
            { Numerator.Bounds: null } or { Denominator.Bounds: null } => WithoutCounts(rate),
            { Definition.Kind: RateKind.PerPopulation } => PerHead(rate),
            { Breakdown: { } part } when rate.Definition.Numerator == rate.Definition.Denominator => ShareOfItself(rate, part),
            { Definition.Kind: RateKind.Ratio } or { Definition.Numerator.Predicate: null } => Ratio(rate),
            _ => Proportion(rate),
        };
        return parts + ".";
    }

    /// <summary>The sentence with where the figures come from.</summary>
    public static string WithSource(Rate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        var credits = rate.Sources.Select(source => source.Credit).Distinct().ToList();
        if (credits.Count == 0)
            return Of(rate);

        // What was published as it stands is the publisher's; what was divided or added up here is not.
        var isOurs = rate.Published is null || rate.Sources.Any(source => source.IsAnalysis);
        return $"{Of(rate)} {(credits.Count == 1 ? "Source" : "Sources")}: {string.Join("; ", credits)}{(isOurs ? "; analysis by Outcomes API" : "")}.";
    }

    private static string Proportion(Rate rate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Of {Count(rate.Denominator)} {rate.Definition.Denominator.Noun}{Offence(rate)}{Part(rate)} {Place(rate)} {Time(rate)}, {Count(rate.Numerator)} {rate.Definition.Numerator.Predicate} ({Value(rate)}{Interval(rate)})"
        );

    private static string ShareOfItself(Rate rate, Breakdown part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Of {Count(rate.Denominator)} {rate.Definition.Denominator.Noun}{Offence(rate)} {Place(rate)} {Time(rate)}, {Count(rate.Numerator)} had {Part(part)} ({Value(rate)}{Interval(rate)})"
        );

    private static string Ratio(Rate rate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Capital(Place(rate))} {Time(rate)} there were {Count(rate.Numerator)} {rate.Definition.Numerator.Noun}{Offence(rate)}{Part(rate)} and {Count(rate.Denominator)} {rate.Definition.Denominator.Noun}: {Value(rate)}{Interval(rate)}"
        );

    private static string PerHead(Rate rate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Capital(Place(rate))} {Time(rate)} there were {Count(rate.Numerator)} {rate.Definition.Numerator.Noun}{Offence(rate)}{Part(rate)}{ValuePerHead(rate)} per 1,000 residents{Estimate(rate)}{Interval(rate)}"
        );

    private static string WithoutCounts(Rate rate) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{rate.Definition.Name}{Offence(rate)} {Place(rate)} {Time(rate)}{Part(rate, ", ", "")}: {(rate.Published is null ? "no value, since a count behind it was not published exactly" : $"published as {Published(rate)}; the counts behind it were not published")}"
        );

    // "victim-sex=female" is said as: victim sex "female".
    private static string Part(Breakdown breakdown) =>
        string.Join(" and ", breakdown.Parts.Select(part => $"{part.Key.Replace('-', ' ')} \"{part.Value.Replace('-', ' ')}\""));

    private static string Offence(Rate rate) =>
        rate.Offence is { Level: not OffenceLevel.All } offence ? $" for {char.ToLowerInvariant(offence.Name[0])}{offence.Name[1..]}" : "";

    private static string Part(Rate rate, string before = " (", string after = ")") =>
        rate.Breakdown is { } part ? before + Part(part) + after : "";

    private static string Estimate(Rate rate) =>
        rate.Denominator.Observations is [var population, ..] ? $" (mid-{population.Period.Id} estimate)" : "";

    private static string Time(Rate rate) =>
        PeriodText.InWords(rate.Period) + (rate.PeriodStatus == PeriodStatus.Inferred ? " (period inferred)" : "");

    private static string Place(Rate rate) => rate.Area.Level == AreaLevel.ReportingBody ? $"by {rate.Area.Name}" : $"in {rate.Area.Name}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Count(RatePart part) =>
        part switch
        {
            { IsImplied: false, Count: { } count } => Qualified(count.Qualifier) + count.Value.ToString("N0", CultureInfo.InvariantCulture),
            { IsImplied: true, Exact: { } implied } => string.Create(
                CultureInfo.InvariantCulture,
                $"{implied:N0} (the only count that the published percentage allows)"
            ),
            { Exact: { } exact } => exact.ToString("N0", CultureInfo.InvariantCulture),
            { Bounds: { Highest: { } highest } bounds } => string.Create(
                CultureInfo.InvariantCulture,
                $"{bounds.Lowest:N0} to {highest:N0}"
            ),
            { Bounds: { } open } => string.Create(CultureInfo.InvariantCulture, $"at least {open.Lowest:N0}"),
            _ => "an unknown number of",
        };

    private static string Qualified(Qualifier qualifier) =>
        qualifier switch
        {
            Qualifier.Rounded or Qualifier.Approximately => "about ",
            Qualifier.MoreThan => "more than ",
            Qualifier.AtLeast => "at least ",
            Qualifier.FewerThan => "fewer than ",
            Qualifier.AtMost => "at most ",
            _ => "",
        };

    private static string Value(Rate rate) =>
        rate switch
        {
            { Published: not null, Estimate.Bounds: not null } => "published as " + Published(rate),
            { Estimate.Bounds: { } bounds } => Between(bounds, Percent),
            { Estimate.Value: { } value } => Percent(value),
            _ => "no value",
        };

    private static string ValuePerHead(Rate rate) =>
        rate.Estimate switch
        {
            { Bounds: { } bounds } => ", or " + Between(bounds, PerThousand),
            { Value: { } value } => ", or " + PerThousand(value),
            _ => "; no value",
        };

    private static string Between(RateBounds bounds, Func<double, string> write) =>
        bounds switch
        {
            { Upper: null } => "at least " + write(bounds.Lower),
            { Lower: <= 0, Upper: { } upper } => "at most " + write(upper),
            { Upper: { } upper } => $"{write(bounds.Lower)} to {write(upper)}",
        };

    private static string PerThousand(double rate) => rate.ToString(rate < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static string Published(Rate rate) =>
        rate.Published is { Percent: var percent }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Qualified(percent.Qualifier == Qualifier.Rounded ? Qualifier.Exact : percent.Qualifier)}{percent.Percent}%"
            )
            : "";

    private static string Interval(Rate rate)
    {
        if (rate.Estimate.Intervals.Count == 0)
            return "";
        var interval = rate.Estimate.Intervals[0];
        return rate.Definition.Kind == RateKind.PerPopulation
            ? string.Create(CultureInfo.InvariantCulture, $"; 95% interval {interval.Lower:0.00} to {interval.Upper:0.00}")
            : $"; 95% interval {Percent(interval.Lower)} to {Percent(interval.Upper)}";
    }

    private static string Percent(double proportion) =>
        Math.Round((decimal)proportion * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
