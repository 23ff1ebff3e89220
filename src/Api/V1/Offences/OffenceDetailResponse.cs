using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Api.V1.Offences;

/// <summary>A node of the tree of offences, with what it is in the other list of codes.</summary>
public sealed record OffenceDetailResponse : OffenceResponse
{
    [SetsRequiredMembers]
    private OffenceDetailResponse(OffenceResponse offence, IReadOnlyList<OffenceMappingResponse> mappings)
        : base(offence) => Mappings = mappings;

    /// <summary>
    /// What a code of the Ministry of Justice is among the Home Office's, and the reverse; empty where nothing is known. For readers: the
    /// service never joins figures over it.
    /// </summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<OffenceMappingResponse> Mappings { get; init; }

    internal static OffenceDetailResponse Of(OffenceType offence, OffenceMappings mappings, OffenceCatalogue offences) =>
        new(Of(offence), [.. mappings.Of(offence).Select(mapping => OffenceMappingResponse.Of(mapping, offence, offences))]);
}
