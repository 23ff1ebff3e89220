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

    private static readonly Note _people = new(
        "of-people",
        "It is a part of the people, not of the cases that the police or the courts handled: a rate per head or a survey, which is not checked here."
    );

    private static readonly Note _frequency = new(
        "per-time",
        "It is a number per day, week, month or hour. Counts here are of whole months, quarters and years."
    );

    private static readonly Note _comparison = new(
        "comparison",
        "It says how much more or less than something else. Only levels are checked; comparisons of areas are at /comparisons."
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
        rest = Take(rest, OfPeople(), match => Refused(match, _people), found);
        rest = Take(rest, PerTime(), match => Refused(match, _frequency), found);
        foreach (
            var (form, value) in new (Regex, Func<Match, ClaimedValue?>)[]
            {
                (PercentRange(), Range),
                (Percent(), Share),
                (PairBefore(), OutOf),
                (Pair(), OutOf),
                (Fraction(), FractionOf),
            }
        )
            rest = Take(rest, form, value, found);
        Take(rest, found.Count == 0 ? Single() : SeveralDigits(), Count, found);
        return
        [
            .. found
                .Take(MostValues)
                .Select(pair => pair.Value with { Start = pair.Key, NotCheckable = pair.Value.NotCheckable ?? NoLevel(pair.Value) })
                .Select(value => value with { IsEarlierLevel = speaksOfChange && EarlierBefore().IsMatch(read[..value.Start].TrimEnd()) }),
        ];

        // "Rose to 3%", "from 2%" are levels; "rose by 23%", "a 23% fall", "23% higher than in Kent" are not.
        Note? NoLevel(ClaimedValue value)
        {
            var before = read[..value.Start].TrimEnd();
            var after = read[Math.Min(read.Length, value.Start + value.Text.Length)..];
            return ChangeBefore().IsMatch(before) ? _change
                : ComparisonAfter().IsMatch(after) ? (speaksOfChange ? _change : _comparison)
                : speaksOfChange && !LevelBefore().IsMatch(before) ? _change
                : null;
        }
    }

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
                var start = match.Index + match.Length - match.Value.TrimStart().Length;
                found.TryAdd(start, value with { Start = start });
                return new string(' ', match.Length);
            }
        );

    private static ClaimedValue? Share(Match match) =>
        NumberWords.Read(match.Groups["n"].Value) is not { } number ? null
        : match.Groups["negative"].Success ? Refused(match, _negative)
        : number.Value > 100 ? Refused(match, _notAShare)
        : Proportion(match, number.Value / 100, (number.Value - (number.Step / 2)) / 100, (number.Value + (number.Step / 2)) / 100);

    // "Between 3 and 4 per cent": any value from one to the other, each as it is rounded.
    private static ClaimedValue? Range(Match match)
    {
        if (
            NumberWords.Read(match.Groups["a"].Value) is not { } low
            || NumberWords.Read(match.Groups["b"].Value) is not { } high
            || low.Value >= high.Value
        )
            return null;
        if (high.Value > 100)
            return Refused(match, _notAShare);
        var share = (low.Value + high.Value) / 200;
        var bounds = new ProportionBounds(Math.Max(0, low.Value - (low.Step / 2)) / 100, true, (high.Value + (high.Step / 2)) / 100, false);
        return new ClaimedValue(match.Value.Trim(), ClaimedValueKind.Proportion, Qualifier.Approximately)
        {
            Proportions = bounds,
            Share = share,
        };
    }

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
            return Proportion(match, 1 / trials, 1 / (trials + 0.5m), 1 / (trials - 0.5m));
        var isRatio = match.Groups["in"].Success;
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
        decimal many = match.Groups["a"].Success ? NumberWords.Read(match.Groups["a"].Value.Trim('-', ' '))?.Value ?? 1 : 1;
        if (many >= parts)
            return null;

        // "Half" is written of 45% to 55%, "two thirds" of 63.3% to 70%: as far as a tenth of the smaller part.
        var share = many / parts;
        var reach = Math.Min(share, 1 - share) * Approximation;
        return Proportion(match, share, share - reach, share + reach);
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
        @"\b(?:(?:up|down)(?=\s+(?:by|from|on|in|\d|an?\b|nearly|almost|more|some|about|around|slightly|sharply|year|since))|rises?|rising|rose|risen|falls?|falling|fell|fallen|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|(?<!\b(?:was|were|been|being|be|are|is|got|cases)\s)drop(?:s|ped|ping)?|surg(?:e|es|ed|ing)|(?:higher|lower|more|fewer|less)\s+than\s+(?:in\s+)?(?:last\s+year|the\s+year\s+before|before|\d{4})|twice|soar(?:s|ed|ing)?|plummet(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|halv(?:e|es|ed|ing))\b",
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
            + @")(?:\s*/\s*|(?:\s+(?:rapes?|crimes?|cases?|offences?|reports?|investigations?|burglar(?:y|ies)|robber(?:y|ies)|victims?))?\s+(?:(?<in>in(?:\s+every)?)|out\s+of(?:\s+(?:every|the))?|of(?:\s+the)?)\s+(?:every\s+)?)(?<b>"
            + Number
            + @")\b(?!\s*(?:%|per))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"\b"
            + Qualifiers
            + @"(?:(?<a>one|two|three|four|five|six|seven|eight|nine|a|an)[\s-]+)?(?<f>half|(?<=(?:one|two|three|four|five|six|seven|eight|nine|a|an)[\s-]+)(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth))s?\b(?!\s+a\s+(?:dozen|million)|\s+of\s+a\s+million)",
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
        @"\b(?:of|out\s+of|from|for)\s+(?:the\s+|more\s+than\s+|all\s+(?:the\s+)?|(?<in>every\s+))?(?<b>(?:\d{1,3}(?:,\d{3})+|\d+))\s+(?![%\d])[^.;\d%]{3,120}?,\s*(?:only|just|a\s+mere)?\s*(?<a>"
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
            + @"|\b(?:section|article|chapter|page|no\.?|number|class|type|outcome|operation|phase|stage)\s+\d+[a-z]?\b|\b\d+(?:st|nd|rd|th)\b"
            + @"|\b"
            + Number
            + @"\s+(?:(?:new|more|extra|additional|full-time|police|specialist|local|different|other|territorial)\s+){0,3}(?:officers?|detectives?|staff|constables?|specials|PCSOs|forces|constabularies|counties|areas|stations|judges|magistrates|recommendations|times|questions)\b"
            + @"|\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+(?:\w+\s+)?(?:m[ae]n|wom[ae]n|people|persons?|teenagers?|youths?|boys?|girls?|brothers|suspects?|children|pensioners?|friends)\b(?!\s+in\s+(?:\d|ten|every))"
            + @"|\b(?:call(?:ing)?|dial(?:ling)?|ring(?:ing)?|phone|on|or|via)\s+(?:999|101|112|111)\b|\b0\d{2,4}\s?\d{3}\s?\d{3,4}\b"
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

    // "One in five women", "20% of adults", "1 in 1,000 residents": of people, unless they are those charged, tried or convicted.
    [GeneratedRegex(
        @"\b"
            + Qualifiers
            + @"(?<n>(?:"
            + Number
            + @"\s*(?:%|per\s*cent\b|percent\b|pc\b)\s+(?:of\s+)?(?:all\s+|the\s+|our\s+)*|"
            + Number
            + @"\s+(?:in|out\s+of)\s+(?:every\s+)?"
            + Number
            + @"\s+|(?:a|one|two|three)[\s-]+(?:third|quarter|fifth|tenth)s?\s+of\s+(?:all\s+|the\s+)*|half\s+of\s+(?:all\s+|the\s+)*))"
            + @"(?:(?:young|british|uk|english|welsh)\s+)*(?:people|adults|women|men|girls|boys|children|residents|households|homes|inhabitants|public|population|respondents|voters|britons|officers)\b"
            + @"(?!\s+(?:who\s+(?:were|are|was)\s+|being\s+)?(?:charged|prosecuted|accused|tried|convicted|suspected|arrested))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OfPeople();

    // "25 reports a day"; per week one measure is published, which the claim's subject asks for.
    [GeneratedRegex(
        @"\b"
            + Qualifiers
            + @"(?<n>"
            + Number
            + @")\s+(?:\w+\s+){0,6}?(?:an?|per|every|each)\s+(?:day|month|hour|minute|night)\b|\b(?:every|each)\s+(?:day|month|hour|night)\b[^.;\d]{0,30}?(?<n>"
            + Number
            + @")\b(?!\s*(?:%|per))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PerTime();

    [GeneratedRegex(
        @"\b(?<!\bfrom\s+)(?:between\s+)?(?<![\d.,])(?<a>"
            + Number
            + @")\s*(?:(?:%|per\s*cent|percent)\s*)?(?:(?<=\bbetween\s.{1,40})\s*and|\bto|\s*[-\u2013])\s*(?<b>"
            + Number
            + @")\s*(?:%|per\s*cent\b|percent\b|pc\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PercentRange();

    [GeneratedRegex(
        @"\b(?:to|from|at|was|were|is|are|stood at|stands at|now|only|just|of|,)$|^$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LevelBefore();

    [GeneratedRegex(
        @"\bfrom(?:\s+(?:a\s+(?:high|low|peak)\s+of|about|around|some|just|over|under))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex EarlierBefore();

    [GeneratedRegex(
        @"\b(?:rises?|rising|rose|risen|falls?|falling|fell|fallen|jump(?:s|ed)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|reduc(?:tion|ed|es)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|plummet(?:s|ed|ing)?|grew|grown|growth|gr[eo]w(?:s|n)?|shr[aiu]nk|cut|slashed|up|down)(?:\s+(?:by|of))?(?:\s+(?:only|just|about|around|some|nearly|almost|a\s+further|another|an\s+extra|a))*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ChangeBefore();

    [GeneratedRegex(
        @"^\s*(?:points?\b|(?:percentage|of\s+the\s+national)\b)?\s*(?:more|less|fewer|higher|lower|greater|worse|better|above|below|up|down|rises?|falls?|increase|decrease|decline|drop|jump|reduction|cut|growth|surge|spike|times)\b(?!\s+or\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex ComparisonAfter();
}
