using System.Text.RegularExpressions;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Domain.Claims;

/// <summary>
/// What a claim says is counted, and out of what: "of rapes reported, led to a conviction". A figure is a match only where it is of the same
/// event and denominator, wherever the text says them.
/// </summary>
/// <param name="Events">What the text says happened; empty where it does not say.</param>
/// <param name="Denominators">Out of what; empty where it does not say.</param>
/// <param name="IsComplement">Whether the text says that it did not happen: "were not convicted".</param>
/// <param name="Groups">The parts of the population that it is about, as categories of breakdowns such as <c>female</c>; empty where it is
/// about all.</param>
/// <param name="IsPerWeek">Whether it is a number per week.</param>
public sealed partial record ClaimSubject(
    IReadOnlyList<ClaimTerm> Events,
    IReadOnlyList<ClaimTerm> Denominators,
    bool IsComplement,
    IReadOnlyList<string> Groups,
    bool IsPerWeek
)
{
    private static readonly (Regex Words, string Category)[] _groups =
    [
        (Group("women|woman|females?|girls?"), "female"),
        (Group("men|man|males?|boys?"), "male"),
        (Group("children|child|minors|under-18s|juveniles?"), "child"),
        (Group("adults?"), "adult"),
    ];

    /// <summary>A claim that says neither.</summary>
    public static ClaimSubject Unstated { get; } = new([], [], false, [], false);

    /// <summary>Reads a text.</summary>
    public static ClaimSubject In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var events = ClaimTerm.Events.Where(term => term.IsIn(text)).ToList();

        // "Dropped because victims withdrew" is about the victims.
        if (events.Count > 1)
            events.RemoveAll(term => term.YieldsToOthers);
        return new ClaimSubject(
            events,
            [.. ClaimTerm.Denominators.Where(term => term.IsIn(text))],
            ClaimTerm.Negation().IsMatch(text),
            [.. _groups.Where(group => group.Words.IsMatch(text)).Select(group => group.Category)],
            PerWeek().IsMatch(text)
        );
    }

    /// <summary>What the words of one of several numbers say, in place of what the whole text says.</summary>
    public ClaimSubject Narrowed(ClaimSubject own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new ClaimSubject(
            own.Events.Count > 0 ? own.Events : Events,
            own.Denominators.Count > 0 ? own.Denominators : Denominators,
            own.Events.Count > 0 ? own.IsComplement : IsComplement,
            own.Groups.Count > 0 ? own.Groups : Groups,
            own.IsPerWeek
        )
        {
            CountTerms = own.Events.Count + own.Denominators.Count > 0 ? own.CountTerms : CountTerms,
        };
    }

    /// <summary>The terms of which a count has to be one: of an event, or of what a share would be out of.</summary>
    public IReadOnlyList<ClaimTerm> CountTerms { get; private init; } = [.. Events, .. Denominators];

    /// <summary>A word for an event that none of some figures counts, such as "solved" or "jailed"; null where there is none.</summary>
    /// <param name="figures">The figures that the claim may be about.</param>
    public ClaimTerm? NotHeldBy(IEnumerable<ClaimCandidate> figures) =>
        Events.FirstOrDefault(term =>
            !term.IsHeld && !figures.Any(figure => term.IsOf(figure.Rate?.Definition.Numerator ?? figure.Count!.Measure))
        );

    /// <summary>Whether a rate is of the events that the claim names.</summary>
    public bool IsOfEvent(RateDefinition rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return Events.Count == 0 || Events.Any(term => term.IsOf(rate.Numerator));
    }

    /// <summary>The names of what differs: <c>event</c>, <c>denominator</c>, <c>breakdown</c>.</summary>
    public IEnumerable<string> DifferencesOf(ClaimCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (!IsOfGroups(candidate.Breakdown))
            yield return "breakdown";
        if (candidate.Rate is { } rate)
        {
            if (!IsOfEvent(rate.Definition))
                yield return "event";
            if (Denominators.Count > 0 && !Denominators.Any(term => term.IsOf(rate.Definition.Denominator)))
                yield return "denominator";
        }
        else if (
            (CountTerms.Count > 0 && !CountTerms.Any(term => term.IsOf(candidate.Count!.Measure)))
            || IsPerWeek != (candidate.Count!.Measure == PoliceMeasures.ReportsPerWeek)
        )
        {
            yield return "event";
        }
    }

    // A figure of women is one of women alone, and one of all is none of children. "Men" are too often said of everybody charged.
    private bool IsOfGroups(Breakdown? breakdown) =>
        breakdown is null
            ? Groups.All(group => group == "male")
            : breakdown.Parts.All(part => Groups.Contains(part.Value, StringComparer.Ordinal));

    private static Regex Group(string words) =>
        new($@"\b(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\b(?:an?|per|every|each)\s+week\b|\bweekly\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PerWeek();
}

/// <summary>Words that name what is counted, and the measures that count it.</summary>
/// <param name="Id">A word for it.</param>
/// <param name="Pattern">The words, as a regular expression.</param>
/// <param name="Counts">Whether a measure counts it.</param>
public sealed partial record ClaimTerm(string Id, string Pattern, Func<Measure, bool> Counts)
{
    private Regex? _form;

    /// <summary>Whether figures here count it at all.</summary>
    public bool IsHeld { get; init; } = true;

    /// <summary>Whether another event in the same text is meant rather than this one.</summary>
    public bool YieldsToOthers { get; init; }

    /// <summary>What can happen to a case.</summary>
    public static IReadOnlyList<ClaimTerm> Events { get; } =
    [
        new(
            "convicted",
            @"convict\w*|found guilty|guilty verdicts?|successful(?:ly)? prosecut\w+",
            measure => measure.Event == MeasureEvent.Convicted
        ),
        new(
            "charged",
            @"(?<!those |suspects? |people |men )charg(?:e[ds]?|ing)\b(?! of\b)|summons\w*",
            measure => measure.Event == MeasureEvent.Charged
        ),
        new(
            "prosecuted",
            @"(?:was|were|been|being|be|are|is) prosecuted|(?<!(?:that|which|who) (?:ever )?)(?:reach(?:es|ed|ing)?|go(?:es)?|went|ma[dk]es? it|gets?|got|came|ended up|tak(?:en|es)) (?:to |in |before )?(?:a )?(?:court|trial)|(?:led to|resulted? in|ended? in|faced?|to) (?:a )?prosecutions?|prosecutions? (?:were|was) (?:brought|started)",
            measure => measure.Event == MeasureEvent.Prosecuted
        ),
        new(
            "victim-does-not-support",
            @"(?:victims?|complainants?|survivors?)\s+(?:\w+\s+){0,3}?(?:withdr\w+|drop\w* out|pull\w* out|not support\w*|n.t support\w*|declin\w+ to support|refus\w+ to support|unwilling)|victim (?:does|did|do) not support|(?:withdrawn|dropped|abandoned) by (?:the )?(?:victims?|complainants?)",
            measure => measure.OutcomeTypeIds.Count > 0 && measure.OutcomeTypeIds.All(type => type is "14" or "16")
        ),
        new(
            "victim-supports",
            @"victims?\s+(?:still\s+|who\s+)?support(?:s|ed|ing)?\s+(?:further\s+|police\s+)?action",
            measure => measure.OutcomeTypeIds is ["15"]
        ),
        new(
            "no-suspect-identified",
            @"no suspects?\b|without (?:a |any )?suspects?|suspects? (?:was|were) (?:not|never) (?:identified|found)|unsolved|undetected",
            measure => measure.OutcomeTypeIds is ["18"]
        ),
        new(
            "out-of-court",
            @"caution(?:s|ed)?\b|out[- ]of[- ]court|community resolutions?|penalty notices?|cannabis warnings?",
            measure => measure.Event is MeasureEvent.OutOfCourtDisposal or MeasureEvent.Diverted
        ),
        new("dropped", @"(?:was|were|been|being|are|is|got) dropped|collaps\w*|abandoned|no further action|\bNFA\b", _ => false)
        {
            IsHeld = false,
            YieldsToOthers = true,
        },
        new(
            "solved",
            @"solved|solving|detected|clear(?:ed|ing|[- ]?up)|detection rates?|clear[- ]up rates?|brought to justice|positive outcomes?|sanction detections?",
            measure => measure == PoliceMeasures.OffencesSolvedInPublisherCategory
        )
        {
            IsHeld = false,
            YieldsToOthers = true,
        },
        new("sentenced", @"jailed|imprison\w*|sentenced|prison sentences?|sent to prison|locked up", _ => false)
        {
            IsHeld = false,
            YieldsToOthers = true,
        },
        new("arrested", @"arrest\w*", _ => false) { IsHeld = false, YieldsToOthers = true },
        new(
            "believed, said or felt, as in a survey",
            @"(?:lost|losing|have|has|had) (?:\w+ )?(?:faith|confidence|trust)|believe[sd]?|think|feel|felt unsafe|poll(?:ed|ing)?\b|survey(?:ed|s)?\b|respondents?|fear\b",
            _ => false
        )
        {
            IsHeld = false,
            YieldsToOthers = true,
        },
        new("acquitted", @"acquit\w*|not guilty|found innocent", _ => false) { IsHeld = false },
    ];

    /// <summary>Out of what a share can be.</summary>
    public static IReadOnlyList<ClaimTerm> Denominators { get; } =
    [
        new(
            "reported",
            @"(?<!\b(?:a|the|this|new|latest|its|bbc|guardian|times) )report(?:s|ed|ing)?\b(?! (?:by|from|in|for) (?:the )?(?:guardian|bbc|times|telegraph|mail|sun|mirror|independent|ons|office|home office|hmic\w*|inspector\w*|mps|committee|watchdog|charit\w+)| (?:that|says?|said|finds?|found|shows?|suggests?|published)\b)",
            measure => measure.Event == MeasureEvent.Reported
        ),
        new("recorded", @"recorded\b|recording of|police records", measure => measure.Event == MeasureEvent.Recorded),
        new(
            "prosecuted",
            @"defendants?|(?<!(?:led to|result in|resulted in|ended in|end in|to) (?:a )?)prosecutions?\b|(?:those|people|men|suspects?) (?:who (?:were|are) )?(?:prosecuted|charged)|(?<!(?:to|reach\w*|before|in) (?:a )?)trials?\b|(?:that|which|who) (?:ever )?(?:went|go|going|taken|reach\w*|came|get|got) (?:to |before )?(?:a )?(?:court|trial)|court cases",
            measure => measure.Event is MeasureEvent.Prosecuted or MeasureEvent.Completed
        ),
        new(
            "outcomes",
            @"investigations?|outcomes?\b|concluded|cases? (?:that (?:were|was) )?closed|closed cases?|finalised",
            measure => measure.Event is MeasureEvent.OutcomeAssigned or MeasureEvent.Concluded
        ),
        new(
            "suspects",
            @"suspects?\b(?! (?:was|were|is|are|being|having|identified|found|to be)\b)(?<!(?:no|a|any|without) suspects?)|(?:rapists?|perpetrators?|offenders?|criminals|burglars?|robbers?|murderers?|killers?)\b",
            _ => false
        ),
        new("arrests", @"arrests\b|those arrested|(?:people|men|suspects) arrested", _ => false),
    ];

    /// <summary>Whether a text names it.</summary>
    public bool IsIn(string text) =>
        (
            _form ??= new Regex($@"\b(?:{Pattern})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        ).IsMatch(text);

    /// <summary>Whether a measure counts it.</summary>
    public bool IsOf(Measure measure) => Counts(measure);

    [GeneratedRegex(
        @"\b(?:not|never|n.t|without|no|fail(?:s|ed|ing)? to|rather than)\s+(?:\w+\s+){0,4}?(?:convict\w*|charg\w*|summons\w*|prosecut\w*|caution\w*|found guilty)|escape\w*\s+(?:a\s+)?(?:conviction|charge|prosecution)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    internal static partial Regex Negation();
}
