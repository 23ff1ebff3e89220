using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Forces;

/// <summary>A police force with what the service has on it.</summary>
public sealed record ForceDetailResponse
{
    /// <summary>The force.</summary>
    public required ForceResponse Force { get; init; }

    /// <summary>The current releases that have figures of it, with the periods they cover.</summary>
    public required IReadOnlyList<ReleaseCoverageResponse> Coverage { get; init; }

    /// <summary>What a reader must know of its figures.</summary>
    public required IReadOnlyList<NoteResponse> Notes { get; init; }
}
