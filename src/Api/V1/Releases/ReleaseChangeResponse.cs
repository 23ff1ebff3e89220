using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>A figure that is not the same in two releases.</summary>
public sealed record ReleaseChangeResponse
{
    /// <summary><c>revised</c>, <c>added</c> or <c>deleted</c>.</summary>
    /// <example>revised</example>
    public required string Kind { get; init; }

    /// <summary>The area.</summary>
    public required string Area { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required string? Offence { get; init; }

    /// <summary>What is counted.</summary>
    public required string Measure { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>The part of the count, or null.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>The count in the earlier release; null where it has none.</summary>
    public required long? Old { get; init; }

    /// <summary>The symbol in the earlier release, or null.</summary>
    public required string? OldSymbol { get; init; }

    /// <summary>The count in the later release; null where it has none.</summary>
    public required long? New { get; init; }

    /// <summary>The symbol in the later release, or null.</summary>
    public required string? NewSymbol { get; init; }

    /// <summary>Later minus earlier; null where one of them is missing.</summary>
    public required long? Difference { get; init; }

    /// <summary>The later release.</summary>
    public required string Release { get; init; }

    /// <summary>The earlier one.</summary>
    public required string Against { get; init; }

    /// <summary>Why the later release corrects the earlier one; null where it does not say.</summary>
    public required string? Reason { get; init; }

    internal static ReleaseChangeResponse Of(FigureChange change, Release later, Release earlier) =>
        new()
        {
            Kind =
                change.Old is null ? "added"
                : change.New is null ? "deleted"
                : "revised",
            Area = change.Figure.Area.Id,
            Offence = change.Figure.Offence?.Id,
            Measure = change.Figure.Measure.Id,
            Period = change.Figure.Period.Id,
            Breakdown = change.Figure.Breakdown?.Id,
            Old = change.Old?.Count?.Value,
            OldSymbol = change.Old?.Symbol?.Code,
            New = change.New?.Count?.Value,
            NewSymbol = change.New?.Symbol?.Code,
            Difference = change.New?.Count?.Value - change.Old?.Count?.Value,
            Release = later.Id,
            Against = earlier.Id,
            Reason = later.CorrectionReason,
        };
}
