using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
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

    private static readonly Note _change = new(
        "change-not-checked",
        "The text speaks of a change. Numbers are checked as levels alone: a figure that equals one here may be no change at all. Changes over time, with their intervals, are at /trends."
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
        var checks = await CheckAsync(ClaimReader.Read(rest), scope, snapshot, cancellationToken);
        return new ClaimCheckResponse
        {
            Text = request.Text!,
            AsOf = KnowledgeTime.Text(snapshot.AsOf),
            DataVersion = version.Id,
            Scope = ClaimScopeResponse.Of(scope, scope.Areas.Count == 0 ? scopes.ForcesMeant(request.Text!) : []),
            Claims = [.. checks.Select(CheckedClaimResponse.Of)],
            Notes = AnswerFrame.Notes(NotesOf(checks, scope, request.Text!)),
            Sources = AnswerFrame.Sources(checks.SelectMany(FiguresOf)),
        };
    }

    private async Task<IReadOnlyList<ClaimCheck>> CheckAsync(
        IReadOnlyList<ClaimedValue> claimed,
        ClaimScope scope,
        Snapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        if (claimed.Count == 0)
            return [];
        var within = await candidates.WithinAsync(scope, snapshot, cancellationToken);
        var checks = claimed.Select(value => ClaimCheck.Of(value, scope, within)).ToList();
        if (checks.TrueForAll(check => check.Matches.Count > 0))
            return checks;
        var elsewhere = await candidates.ElsewhereAsync(scope, snapshot, cancellationToken);
        return [.. checks.Select(check => check.Matches.Count > 0 ? check : ClaimCheck.Of(check.Claimed, scope, within.Concat(elsewhere)))];
    }

    private static IEnumerable<Note> NotesOf(IReadOnlyList<ClaimCheck> checks, ClaimScope scope, string text)
    {
        if (checks.Count == 0)
            yield return _noNumber;
        else if (scope.Areas.Count == 0)
            yield return scope.Offences.Count == 0 ? _onlyWhole : _allAreas;
        if (checks.Count > 0 && scope.Periods.Count == 0)
            yield return _anyPeriod;
        if (checks.Count > 0 && ClaimReader.SpeaksOfChange(text))
            yield return _change;
    }

    private static IEnumerable<Figure> FiguresOf(ClaimCheck check) =>
        check
            .Matches.Take(CheckedClaimResponse.MostMatches)
            .Concat(check.NearMisses.Take(CheckedClaimResponse.MostNearMisses))
            .SelectMany(match => match.Candidate.Rate?.Figures ?? [match.Candidate.Count!]);
}
