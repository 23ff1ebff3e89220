using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The published counts of an area, and the rates computed from them.</summary>
public sealed record OutcomesResponse : FiguresResponse
{
    [SetsRequiredMembers]
    internal OutcomesResponse(FiguresResponse frame, IReadOnlyList<ObservationResponse> observations)
        : base(frame) => Observations = observations;

    /// <summary>The counts, in order of offence, period, measure, breakdown and release.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<ObservationResponse> Observations { get; }
}
