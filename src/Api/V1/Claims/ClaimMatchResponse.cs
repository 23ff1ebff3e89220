using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Claims;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>A figure set against a claim.</summary>
public sealed record ClaimMatchResponse
{
    /// <summary>
    /// How well the two agree: <c>same-counts</c>, <c>as-published</c> where the publisher gave the very number, <c>after-rounding</c>,
    /// <c>consistent</c> where the claim or the figure is loose, or <c>differs</c>.
    /// </summary>
    /// <example>after-rounding</example>
    public required string Agreement { get; init; }

    /// <summary>For a near miss, what differs from the claim: <c>area</c>, <c>offence</c>, <c>period</c>, <c>event</c>,
    /// <c>denominator</c>, <c>breakdown</c> or <c>value</c>; empty for a match.</summary>
    public required IReadOnlyList<string> Differs { get; init; }

    /// <summary>The area of the figure.</summary>
    public required AreaSummaryResponse Area { get; init; }

    /// <summary>The rate, with what it divides by what, how sure it is and what must not be said of it; null where the figure is a
    /// count.</summary>
    public required RateResponse? Rate { get; init; }

    /// <summary>The count; null where the figure is a rate.</summary>
    public required ObservationResponse? Count { get; init; }

    /// <summary>Whether the figure is still current; false where a later release has superseded it.</summary>
    /// <example>true</example>
    public required bool Current { get; init; }

    /// <summary>Where it is superseded, the value of the same figure now; null where it is current or no longer published.</summary>
    public required double? ValueNow { get; init; }

    /// <summary>The releases of the value now.</summary>
    public required IReadOnlyList<string> ReleasesNow { get; init; }

    internal static ClaimMatchResponse Of(ClaimMatch match) =>
        new()
        {
            Agreement = Words.Of(match.Agreement),
            Differs = match.Differs,
            Area = AreaSummaryResponse.Of(match.Candidate.Area),
            Rate = match.Candidate.Rate is { } rate ? RateResponse.Of(rate) : null,
            Count = match.Candidate.Count is { } count ? ObservationResponse.Of(count) : null,
            Current = match.Candidate.IsCurrent,
            ValueNow = match.Now is { } now ? now.Rate?.Estimate.Value ?? now.Count?.Count?.Value : null,
            ReleasesNow = [.. (match.Now?.Releases ?? []).Select(release => release.Id)],
        };
}
