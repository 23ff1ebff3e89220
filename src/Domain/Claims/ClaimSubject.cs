using System.Text.RegularExpressions;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Domain.Claims;

/// <summary>
/// What a claim says is counted, and out of what: "of rapes reported, led to a conviction". A figure is a match only where it is of the same
/// event and denominator, wherever the text says them.
/// </summary>
/// <param name="Events">What the text says happened; empty where it does not say.</param>
/// <param name="Denominators">Out of what; empty where it does not say.</param>
/// <param name="IsComplement">Whether the text says that it did not happen: "were not convicted".</param>
public sealed record ClaimSubject(IReadOnlyList<ClaimTerm> Events, IReadOnlyList<ClaimTerm> Denominators, bool IsComplement)
{
    /// <summary>A claim that says neither.</summary>
    public static ClaimSubject Unstated { get; } = new([], [], false);

    /// <summary>Reads a text.</summary>
    public static ClaimSubject In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var events = ClaimTerm.Events.Where(term => term.IsIn(text)).ToList();

        // "Dropped because victims withdrew" is about the victims.
        if (events.Count > 1)
            events.RemoveAll(term => term.YieldsToOthers);
        return new ClaimSubject(events, [.. ClaimTerm.Denominators.Where(term => term.IsIn(text))], ClaimTerm.Negation().IsMatch(text));
    }

    /// <summary>A word for an event that no figure here counts, such as "solved" or "jailed"; null where there is none.</summary>
    public ClaimTerm? NotHeld => Events.FirstOrDefault(term => !term.IsHeld);

    /// <summary>Whether a rate is of the events that the claim names.</summary>
    public bool IsOfEvent(RateDefinition rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return Events.Count == 0 || Events.Any(term => term.IsOf(rate.Numerator));
    }

    /// <summary>The names of what differs: <c>event</c>, <c>denominator</c>.</summary>
    public IEnumerable<string> DifferencesOf(ClaimCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (candidate.Rate is { } rate)
        {
            if (!IsOfEvent(rate.Definition))
                yield return "event";
            if (Denominators.Count > 0 && !Denominators.Any(term => term.IsOf(rate.Definition.Denominator)))
                yield return "denominator";
        }
        else if (Events.Count + Denominators.Count > 0 && !Events.Concat(Denominators).Any(term => term.IsOf(candidate.Count!.Measure)))
        {
            yield return "event";
        }
    }
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
        new("convicted", @"convict\w*|found guilty|guilty verdicts?", measure => measure.Event == MeasureEvent.Convicted),
        new(
            "charged",
            @"(?<!those |suspects? |people |men )charg(?:e[ds]?|ing)\b(?! of\b)|summons\w*",
            measure => measure.Event == MeasureEvent.Charged
        ),
        new(
            "prosecuted",
            @"(?:was|were|been|being|be|are|is) prosecuted|(?:led to|resulted? in|ended? in|faced?|to) (?:a )?prosecutions?|prosecutions? (?:were|was) (?:brought|started)",
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
        new("solved", @"solved|solving|detected|clear(?:ed|ing|[- ]?up)|detection rates?|clear[- ]up rates?", _ => false)
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
        new("acquitted", @"acquit\w*|not guilty|found innocent", _ => false) { IsHeld = false },
    ];

    /// <summary>Out of what a share can be.</summary>
    public static IReadOnlyList<ClaimTerm> Denominators { get; } =
    [
        new(
            "reported",
            @"report(?:s|ed|ing)?\b(?! (?:by|from) (?:the )?(?:guardian|bbc|times))",
            measure => measure.Event == MeasureEvent.Reported
        ),
        new("recorded", @"record(?:ed|s|ing)\b", measure => measure.Event == MeasureEvent.Recorded),
        new(
            "prosecuted",
            @"defendants?|(?<!(?:led to|result in|resulted in|ended in|end in|to) (?:a )?)prosecutions?\b|(?:those|people|men|suspects?) (?:who (?:were|are) )?(?:prosecuted|charged)|trials?\b|(?:went|go|going|taken|reach\w*) (?:to )?court|court cases",
            measure => measure.Event is MeasureEvent.Prosecuted or MeasureEvent.Completed
        ),
        new(
            "outcomes",
            @"investigations?|outcomes?\b|concluded|cases? (?:that (?:were|was) )?closed|closed cases?|finalised",
            measure => measure.Event is MeasureEvent.OutcomeAssigned or MeasureEvent.Concluded
        ),
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
