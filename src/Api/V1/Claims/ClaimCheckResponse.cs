using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>A claim checked: which definitions, periods and releases reproduce its numbers, and whether they are still current.</summary>
public sealed record ClaimCheckResponse
{
    /// <summary>The claim.</summary>
    public required string Text { get; init; }

    /// <summary>What was public then is what the answer rests on (knowledge time).</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store; equal words, equal figures.</summary>
    public required string DataVersion { get; init; }

    /// <summary>Of what it was taken to be.</summary>
    public required ClaimScopeResponse Scope { get; init; }

    /// <summary>The most figures that are listed.</summary>
    internal const int MostFigures = 20;

    /// <summary>
    /// What the claim is about, whether or not it agrees: the area's own rates of the offence and period, by every definition of the event
    /// that the text names, at most 20. Empty where no area or offence was given or found.
    /// </summary>
    public required IReadOnlyList<RateResponse> Figures { get; init; }

    /// <summary>The numbers of the claim, at most five, each checked; empty where none was found in it.</summary>
    public required IReadOnlyList<CheckedClaimResponse> Claims { get; init; }

    /// <summary>What a reader must know of the check.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }

    /// <summary>The sources of the figures listed, and those they draw on.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }
}
