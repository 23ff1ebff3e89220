namespace OutcomesApi.Api.V1.Figures;

/// <summary>Which figures of an area are asked for. All filters are optional and hold together.</summary>
public abstract record FiguresRequest
{
    /// <summary>How many values a parameter takes at most.</summary>
    internal const int MostValues = 50;

    /// <summary>Offences: identifiers of <c>/offences</c>, several separated by commas or by giving the parameter again.</summary>
    /// <example>["rape"]</example>
    public string[]? Offence { get; init; }

    /// <summary>Periods: <c>2017</c>, <c>2017-18</c>, <c>ye-2021-09</c>, <c>2017-Q3</c>, <c>2017-18-Q1</c>, <c>2014-03</c>,
    /// <c>2019..2023</c> or <c>undated</c>; several as for offences. A year whose months alone are published is summed if all are
    /// there.</summary>
    public string[]? Period { get; init; }

    /// <summary>Only periods that start then or later: a day (<c>2017-04-01</c>) or the start of a period (<c>2017-18</c>).</summary>
    public string? From { get; init; }

    /// <summary>Only periods that end then or earlier: a day (<c>2018-03-31</c>) or the end of a period (<c>2017-18</c>).</summary>
    public string? To { get; init; }

    /// <summary>Only one part of the counts, such as <c>victim-sex=female</c>, or <c>none</c> for undivided counts alone.</summary>
    public string? Breakdown { get; init; }

    /// <summary>What was published by then (knowledge time): a day (<c>2022-12-31</c>, to its end, UTC) or an instant
    /// (<c>2022-12-31T12:00:00Z</c>). Not in the future.</summary>
    public string? AsOf { get; init; }

    /// <summary>Only one release, superseded or not: an identifier of <c>/releases</c>. Not together with <c>asOf</c>.</summary>
    public string? Release { get; init; }

    /// <summary>How many entries a page has, from 1 to the limit at <c>/config</c>. CSV without it is the whole.</summary>
    public int? PageSize { get; init; }

    /// <summary>The cursor from <c>links.next</c> of the page before, of the same question.</summary>
    public string? Cursor { get; init; }

    /// <summary>The values of a parameter that takes several.</summary>
    /// <remarks>The binder makes null of an empty value, which is refused before anyone asks for the values.</remarks>
    internal static IReadOnlyList<string> Values(string?[]? given) =>
        given is null
            ? []
            :
            [
                .. given
                    .OfType<string>()
                    .SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries))
                    .Distinct(StringComparer.Ordinal),
            ];
}
