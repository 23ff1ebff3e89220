using System.Text.RegularExpressions;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;

namespace OutcomesApi.Domain.Claims;

/// <summary>
/// Reads the numbers that a text claims. "X.X%" is X.X less or more by half its last digit, upwards open; "one in N" is 1 by N less or more
/// a half; "more than", "under" and "about" are taken at their word, "about" as within a tenth.
/// </summary>
public static partial class ClaimReader
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>The most numbers that are read from one text.</summary>
    public const int MostValues = 5;

    /// <summary>How far "about" reaches, as a fraction of the number.</summary>
    public const decimal Approximation = 0.1m;

    private const string Qualifiers =
        @"(?:(?<more>more\s+than|over|above|greater\s+than|exceeding|upwards\s+of)|(?<least>at\s+least|no\s+fewer\s+than|no\s+less\s+than|not\s+less\s+than)|(?<just>just\s+over)|(?<fewer>fewer\s+than|less\s+than|under|below)|(?<most>at\s+most|no\s+more\s+than|not\s+more\s+than|up\s+to)|(?<nearly>nearly|almost|just\s+under|just\s+below|close\s+to)|(?<about>about|around|roughly|approximately|some|circa|an\s+estimated))?\s*";

    private const string Number = "(?:" + NumberWords.Digits + "|" + NumberWords.Words + ")";

    private static readonly Note _negative = new("negative-share", "A share of cases cannot be below zero.");
    private static readonly Note _notAShare = new("not-a-share", "It is no share of cases: one is from 0 to 100%, of more than no cases.");
    private static readonly Note _perPopulation = new(
        "per-population",
        "It is a rate per head, which is not checked here. Rates per 1,000 residents are at /rates."
    );

    private static readonly Note _change = new(
        "change",
        "The text speaks of a change, and this number may be one. Only levels are checked; changes between two periods, with their intervals, are at /trends."
    );

    private static readonly Dictionary<string, int> _fractions = new(StringComparer.Ordinal)
    {
        ["half"] = 2,
        ["third"] = 3,
        ["quarter"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
    };

    /// <summary>Whether a text speaks of more or less than before: its number may then be a change, and what is read is always a
    /// level.</summary>
    public static bool SpeaksOfChange(string text) => Change().IsMatch(text);

    /// <summary>The numbers, in the order of the text: shares and pairs of counts; single counts only where there is neither.</summary>
    /// <param name="text">The text, with what belongs to a period or a code blanked out.</param>
    public static IReadOnlyList<ClaimedValue> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length > LongestText ? text[..LongestText] : text;
        var speaksOfChange = SpeaksOfChange(read);
        var rest = NoStatistic().Replace(read, match => new string(' ', match.Length));
        var found = new SortedList<int, ClaimedValue>();
        rest = Take(rest, PerPopulation(), match => Refused(match, _perPopulation), found);
        foreach (
            var (form, value) in new (Regex, Func<Match, ClaimedValue?>)[]
            {
                (Percent(), Share),
                (PairBefore(), OutOf),
                (Pair(), OutOf),
                (Fraction(), FractionOf),
            }
        )
            rest = Take(rest, form, value, found);
        Take(rest, found.Count == 0 ? Single() : SeveralDigits(), Count, found);
        return [.. found.Take(MostValues).Select(pair => speaksOfChange && !IsLevel(read, pair.Key) ? Change(pair.Value) : pair.Value)];
    }

    // "Rose to 3%", "from 2%": these are levels; "rose by 23%", "a 23% fall" are not.
    private static bool IsLevel(string text, int start) => LevelBefore().IsMatch(text[..start].TrimEnd());

    private static ClaimedValue Change(ClaimedValue value) =>
        value.NotCheckable is not null ? value : value with { NotCheckable = _change };

    private static ClaimedValue Refused(Match match, Note reason) =>
        new(match.Value.Trim(), ClaimedValueKind.Proportion, Qualifier.Exact) { NotCheckable = reason };

    // What one form has read is blanked, so that no other reads it again.
    private static string Take(string text, Regex form, Func<Match, ClaimedValue?> read, SortedList<int, ClaimedValue> found) =>
        form.Replace(
            text,
            match =>
            {
                if (read(match) is not { } value)
                    return match.Value;
                found.TryAdd(match.Index, value);
                return new string(' ', match.Length);
            }
        );

    private static ClaimedValue? Share(Match match) =>
        NumberWords.Read(match.Groups["n"].Value) is not { } number ? null
        : match.Groups["negative"].Success ? Refused(match, _negative)
        : number.Value > 100 ? Refused(match, _notAShare)
        : Proportion(match, number.Value / 100, (number.Value - (number.Step / 2)) / 100, (number.Value + (number.Step / 2)) / 100);

    private static ClaimedValue? OutOf(Match match)
    {
        if (
            NumberWords.Read(match.Groups["a"].Value) is not { Value: var events }
            || NumberWords.Read(match.Groups["b"].Value) is not { Value: var trials }
        )
            return null;
        if (trials == 0 || events > trials)
            return match.Groups["in"].Success || trials == 0 ? Refused(match, _notAShare) : null;
        if (events == 1)
            return Proportion(match, 1 / trials, 1 / (trials + 0.5m), 1 / (trials - 0.5m), lowerIncluded: true);
        var isRatio = match.Groups["in"].Success && trials <= 10;
        if (isRatio || decimal.Truncate(events) != events || decimal.Truncate(trials) != trials)
            return Proportion(match, events / trials, (events - 0.5m) / trials, (events + 0.5m) / trials);
        var isTrialsFirst = match.Groups["b"].Index < match.Groups["a"].Index;
        var words = isTrialsFirst ? $"{match.Groups["a"].Value} of {match.Groups["b"].Value}" : match.Value.Trim();
        return new ClaimedValue(words, ClaimedValueKind.Parts, Qualifier.Exact)
        {
            Parts = ((long)events, (long)trials),
            Share = events / trials,
            Proportions = new ProportionBounds(events / trials, true, events / trials, true),
        };
    }

    private static ClaimedValue? FractionOf(Match match)
    {
        var parts = _fractions[match.Groups["f"].Value.ToLowerInvariant()];
        var many = match.Groups["a"].Success ? NumberWords.Read(match.Groups["a"].Value.Trim('-', ' '))?.Value ?? 1 : 1;
        if (many >= parts)
            return null;

        // "Half" is written of 45% to 55%; of the others the next ones are as far away as in "one in N".
        var (lower, upper) =
            parts == 2 ? (0.45m, 0.55m)
            : many == 1 ? (1 / (parts + 0.5m), 1 / (parts - 0.5m))
            : ((many - 0.5m) / parts, (many + 0.5m) / parts);
        return Proportion(match, many / parts, lower, upper);
    }

    private static ClaimedValue? Count(Match match)
    {
        if (NumberWords.Read(match.Groups["n"].Value) is not { } number || decimal.Truncate(number.Value) != number.Value)
            return null;
        var value = (long)number.Value;
        var qualifier = QualifierOf(match, number.Step > 1);
        var reach = qualifier == Qualifier.Rounded ? number.Step / 2 : number.Value * Approximation;
        CountBounds? bounds = qualifier switch
        {
            Qualifier.MoreThan => new CountBounds(value + 1, null),
            Qualifier.AtLeast => new CountBounds(value, null),
            Qualifier.FewerThan => value > 0 ? new CountBounds(0, value - 1) : null,
            Qualifier.AtMost => new CountBounds(0, value),
            Qualifier.Exact => CountBounds.Exactly(value),
            _ => Around(match, value, reach),
        };
        return bounds is null ? null : new ClaimedValue(match.Value.Trim(), ClaimedValueKind.Count, qualifier) { Counts = bounds };
    }

    private static CountBounds Around(Match match, long value, decimal reach) =>
        new(
            match.Groups["just"].Success ? value : (long)decimal.Ceiling(Math.Max(0, value - reach)),
            match.Groups["nearly"].Success ? value : (long)decimal.Floor(value + reach)
        );

    private static ClaimedValue Proportion(Match match, decimal share, decimal lower, decimal upper, bool lowerIncluded = true)
    {
        var qualifier = QualifierOf(match, isRounded: true);
        var reach = share * Approximation;
        var bounds = qualifier switch
        {
            Qualifier.MoreThan => new ProportionBounds(share, false, 1, true),
            Qualifier.AtLeast => new ProportionBounds(share, true, 1, true),
            Qualifier.FewerThan => new ProportionBounds(0, true, share, false),
            Qualifier.AtMost => new ProportionBounds(0, true, share, true),
            Qualifier.Approximately when match.Groups["nearly"].Success => new ProportionBounds(share - reach, true, share, false),
            Qualifier.Approximately when match.Groups["just"].Success => new ProportionBounds(share, false, share + reach, true),
            Qualifier.Approximately => new ProportionBounds(
                Math.Max(0, Math.Min(lower, share - reach)),
                true,
                Math.Max(upper, share + reach),
                true
            ),
            _ => new ProportionBounds(Math.Max(0, lower), lowerIncluded, upper, false),
        };
        return new ClaimedValue(match.Value.Trim(), ClaimedValueKind.Proportion, qualifier) { Proportions = bounds, Share = share };
    }

    private static Qualifier QualifierOf(Match match, bool isRounded) =>
        true switch
        {
            _ when match.Groups["more"].Success => Qualifier.MoreThan,
            _ when match.Groups["least"].Success => Qualifier.AtLeast,
            _ when match.Groups["fewer"].Success => Qualifier.FewerThan,
            _ when match.Groups["most"].Success => Qualifier.AtMost,
            _ when match.Groups["nearly"].Success || match.Groups["just"].Success || match.Groups["about"].Success =>
                Qualifier.Approximately,
            _ => isRounded ? Qualifier.Rounded : Qualifier.Exact,
        };

    [GeneratedRegex(
        @"\b(?:up(?!\s+to\b)|down|rises?|rising|rose|risen|falls?|falling|fell|fallen|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|(?<!\b(?:was|were|been|being|be|are|is|got|cases)\s)drop(?:s|ped|ping)?|surg(?:e|es|ed|ing)|(?:higher|lower|more|fewer|less)\s+than\s+(?:in\s+)?(?:last\s+year|the\s+year\s+before|before|\d{4})|twice|soar(?:s|ed|ing)?|plummet(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|halv(?:e|es|ed|ing))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Change();

    [GeneratedRegex(
        @"(?:(?<=^|[\s(""'])(?<negative>[-\u2212\u2013]|minus\s+)|\b)"
            + Qualifiers
            + "(?<![\\d.,])(?<n>"
            + Number
            + @")\s*(?:%|per\s*cent\b|percent\b|pc\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"\b"
            + Qualifiers
            + "(?<![\\d.,])(?<a>"
            + Number
            + @")(?:\s*/\s*|\s+(?:(?<in>in(?:\s+every)?)|out\s+of(?:\s+(?:every|the))?|of(?:\s+the)?)\s+)(?<b>"
            + Number
            + @")\b(?!\s*(?:%|per))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"\b"
            + Qualifiers
            + @"(?:(?<a>one|two|three|four|five|six|seven|eight|nine|a|an)[\s-]+)?(?<f>half|(?<=(?:one|two|three|four|five|six|seven|eight|nine|a|an)[\s-]+)(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth))s?\b(?!\s+a\s+dozen)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Fraction();

    [GeneratedRegex(
        @"\b" + Qualifiers + "(?<![\\d.,/-])(?<n>" + Number + @")\b(?![/%])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Single();

    // "Of 77 rapes reported in 2017, 18 led to a conviction."
    [GeneratedRegex(
        @"\b(?:of|out\s+of|from)\s+(?:the\s+|more\s+than\s+)?(?<b>(?:\d{1,3}(?:,\d{3})+|\d+))\s+(?![%\d])[^.;\d%]{3,120}?,\s*(?:only|just|a\s+mere)?\s*(?<a>"
            + Number
            + @")\b(?!\s*(?:%|per\s*cent|percent|in\b|of\b|out\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PairBefore();

    // Beside shares and pairs only numbers that can hardly be anything else: two digits or more.
    [GeneratedRegex(
        @"\b"
            + Qualifiers
            + @"(?<![\d.,/-])(?<n>(?:\d{1,3}(?:,\d{3})+|\d{2,})(?:\.\d+)?(?:\s?(?:million|m|thousand|k)\b)?|\d+(?:\.\d+)?\s?(?:million|m|thousand|k)\b)\b(?![/%])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex SeveralDigits();

    // Durations, ages, money, days, times, sections and grades: numbers that are no statistics about cases.
    [GeneratedRegex(
        @"[\u00a3$\u20ac]\s?[\d,.]+\s?(?:million|billion|m|bn|k)?|\b[\d,.]+\s?(?:million\s+)?(?:pounds|pence)\b"
            + @"|\b(?:aged?|under|over)\s+\d{1,2}s?\b(?!\s*(?:%|per|in|of|out))|\b\d{1,3}[-\s](?:years?|months?|weeks?|days?)[-\s]olds?\b"
            + @"|\b"
            + Number
            + @"[-\s](?:years?|months?|weeks?|days?|hours?|minutes?|miles?)\b(?!\s+(?:to|ending))"
            + @"|\b(?:section|article|chapter|page|no\.?|number|class|type|outcome)\s+\d+[a-z]?\b|\b\d{1,2}(?:st|nd|rd|th)\b"
            + @"|\b\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d{1,2}[:.]\d{2}\s?(?:am|pm)?\b(?=\s*(?:am|pm|on|gmt))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex NoStatistic();

    [GeneratedRegex(
        @"\b(?<n>"
            + Number
            + @")\s+(?:\w+\s+){0,2}?(?:per|for\s+every)\s+(?:head|capita|(?:1,?000|10,?000|100,?000|thousand|million)\b)[\w\s]{0,12}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PerPopulation();

    [GeneratedRegex(
        @"\b(?:to|from|at|was|were|is|are|stood at|stands at|now|only|just|of|,)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LevelBefore();
}
