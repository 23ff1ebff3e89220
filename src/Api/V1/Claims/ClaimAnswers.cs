using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>Checks claims.</summary>
public sealed class ClaimAnswers(IHttpContextAccessor accessor, ClaimScopes scopes, ClaimCandidates candidates)
{
    private static readonly Note _noNumber = new(
        "no-number",
        "No number was found in the text. Numbers are read as \"23%\", \"one in five\", \"18 out of 77\", \"more than half\", \"fewer than 12\"."
    );

    private static readonly Note _onlyWhole = new(
        "only-england-and-wales",
        "Neither an area nor an offence was given or found in the text, so only figures of England and Wales were searched. Give one of them."
    );

    private static readonly Note _allAreas = new(
        "all-areas",
        "No area was given or found in the text, so all were searched but districts."
    );

    private static readonly Note _anyPeriod = new(
        "any-period",
        "No period was given or found in the text, so a figure of any period counts."
    );

    private static readonly Note _withdrawn = new(
        "withdrawn",
        "A figure that agrees with the claim rests on a release that its publisher has withdrawn."
    );

    private static readonly Note _change = new(
        "change-not-checked",
        "The text speaks of a change. Numbers are checked as levels alone: a figure that equals one here may be no change at all. Changes over time, with their intervals, are at /trends."
    );

    private static readonly Note _earlier = new(
        "earlier-level",
        "The text says that it was so before, and not when. Give the period, or write it beside the number."
    );

    private static readonly Note _relative = new(
        "relative-period",
        "Which year or month is meant depends on the day on which it was said. Give the period, such as 2017-18."
    );

    /// <summary>The claim, checked.</summary>
    public async Task<ActionResult> CheckAsync(ClaimRequest request, CancellationToken cancellationToken) =>
        new OkObjectResult(await ReadAsync(request, cancellationToken));

    /// <summary>The same as it stands in the answer.</summary>
    public async Task<ClaimCheckResponse> ReadAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var version = accessor.HttpContext!.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var snapshot = new Snapshot(version.ChangedAt, version.Sequence);
        var (scope, rest) = scopes.Of(request);
        var stopped = StoppedBy(request, scope);
        var parts = PartsOf(request, scope, rest);
        var hasOwnFigures = stopped is null && scope.Areas.Count > 0 && scope.Offences.Count > 0;
        var within =
            hasOwnFigures || (stopped is null && parts.Exists(part => part.Value.NotCheckable is null))
                ? await candidates.WithinAsync(scope, snapshot, cancellationToken)
                : [];
        var checks = await CheckAsync(
            [.. parts.Select(part => part with { Value = part.Value.Unless(stopped ?? NotHeld(part.Scope.Subject, within)) })],
            scope,
            snapshot,
            within,
            cancellationToken
        );
        var own = OwnFigures(scope, within);
        return new ClaimCheckResponse
        {
            Text = request.Text!,
            AsOf = KnowledgeTime.Text(snapshot.AsOf),
            DataVersion = version.Id,
            Scope = ClaimScopeResponse.Of(scope, scope.Areas.Count == 0 ? scopes.ForcesMeant(request.Text!) : []),
            Figures = [.. own.Select(RateResponse.Of)],
            Claims = [.. checks.Select(CheckedClaimResponse.Of)],
            Notes = AnswerFrame.Notes(NotesOf(checks, scope, request.Text!)),
            Sources = AnswerFrame.Sources(own.SelectMany(rate => rate.Figures).Concat(checks.SelectMany(FiguresOf))),
        };
    }

    // The numbers, each with what its own words say it is of.
    private List<(ClaimedValue Value, ClaimScope Scope)> PartsOf(ClaimRequest request, ClaimScope scope, string numbers)
    {
        var values = ClaimReader.Read(numbers);
        var isRespective = request.Text!.Contains("respectively", StringComparison.OrdinalIgnoreCase);
        return
        [
            .. values.Zip(
                ClaimSegments.Of(request.Text, values),
                (value, words) =>
                {
                    var own = scopes.Of(request, words).Scope;
                    var narrowed = isRespective
                        ? scope.Respectively(values.Select((other, at) => (other, at)).First(pair => pair.other == value).at, values.Count)
                        : scope.Narrowed(own);
                    var earlier = value.IsEarlierLevel && own.Periods.Count == 0 ? _earlier : null;
                    return ((narrowed.Subject.IsComplement ? value.Complement() : value).Unless(earlier), narrowed);
                }
            ),
        ];
    }

    private async Task<IReadOnlyList<ClaimCheck>> CheckAsync(
        IReadOnlyList<(ClaimedValue Value, ClaimScope Scope)> parts,
        ClaimScope scope,
        Snapshot snapshot,
        IReadOnlyList<ClaimCandidate> within,
        CancellationToken cancellationToken
    )
    {
        var checks = parts.Select(part => (Check: ClaimCheck.Of(part.Value, part.Scope, within), part.Scope)).ToList();
        if (checks.TrueForAll(part => part.Check.Matches.Count > 0 || part.Check.Claimed.NotCheckable is not null))
            return [.. checks.Select(part => part.Check)];
        var elsewhere = await candidates.ElsewhereAsync(scope, snapshot, cancellationToken);
        return
        [
            .. checks.Select(part =>
                part.Check.Matches.Count > 0 ? part.Check : ClaimCheck.Of(part.Check.Claimed, part.Scope, within.Concat(elsewhere))
            ),
        ];
    }

    // A word that says a force, a place or an event, and that cannot be resolved, stops the check: to pass over it would be to check
    // something else than was said.
    private static Note? StoppedBy(ClaimRequest request, ClaimScope scope)
    {
        var isGiven = (request.Area ?? request.Force) is not null;
        if (!isGiven && ForceNames.NotHeldIn(request.Text!) is { } elsewhere)
            return new Note("area-not-held", $"The text is about \"{elsewhere}\". Figures here are of England and Wales alone.");
        if (!isGiven && scope.Areas.Count == 0 && ForceNames.MeantIn(request.Text!) is { } meant)
            return new Note(
                "unknown-force",
                $"\"{meant}\" seems to be a police force and is none that is known. Give force, or write its name as /forces has it."
            );
        return request.Period is null && scope.Periods.Count == 0 && PeriodMention.IsRelative(request.Text!) ? _relative : null;
    }

    private static Note? NotHeld(ClaimSubject subject, IReadOnlyList<ClaimCandidate> figures) =>
        subject.NotHeldBy(figures) is { } term
            ? new Note(
                "event-not-held",
                $"The text is about what was {term.Id}, which no figure here counts as such. Charges, prosecutions, convictions and outcomes by type are counted."
            )
            : null;

    // What the claim is about, whether or not it agrees: shown before anything else.
    private static List<Rate> OwnFigures(ClaimScope scope, IReadOnlyList<ClaimCandidate> within)
    {
        if (scope.Areas.Count == 0 || scope.Offences.Count == 0)
            return [];
        var own = within
            .Where(candidate => candidate is { IsCurrent: true, Rate.Breakdown: null })
            .Where(candidate => scope.DifferencesOf(candidate.Area, candidate.Offence, candidate.Period).Count == 0)
            .Select(candidate => candidate.Rate!)
            .Where(rate => rate.Definition.Kind != RateKind.PerPopulation)
            .ToList();
        var ofEvent = own.FindAll(rate => scope.Subject.IsOfEvent(rate.Definition));
        return [.. (ofEvent.Count > 0 ? ofEvent : own).OrderByDescending(rate => rate.Period).Take(ClaimCheckResponse.MostFigures)];
    }

    private static IEnumerable<Note> NotesOf(IReadOnlyList<ClaimCheck> checks, ClaimScope scope, string text)
    {
        if (checks.Count == 0)
            yield return _noNumber;
        else if (scope.Areas.Count == 0)
            yield return scope.Offences.Count == 0 ? _onlyWhole : _allAreas;
        if (checks.Count > 0 && scope.Periods.Count == 0)
            yield return _anyPeriod;
        if (checks.Any(check => check.Claimed.NotCheckable?.Code == "change") || (checks.Count > 0 && ClaimReader.SpeaksOfChange(text)))
            yield return _change;
        if (checks.Any(check => check.Matches.Any(match => match.Candidate.IsWithdrawn)))
            yield return _withdrawn;
    }

    private static IEnumerable<Figure> FiguresOf(ClaimCheck check) =>
        check
            .Matches.Take(CheckedClaimResponse.MostMatches)
            .Concat(check.NearMisses.Take(CheckedClaimResponse.MostNearMisses))
            .SelectMany(match => match.Candidate.Rate?.Figures ?? [match.Candidate.Count!]);
}
