namespace OutcomesApi.Api.Representations;

/// <summary>Which format a request asks for.</summary>
internal sealed class RepresentationFeature
{
    /// <summary>The format of the suffix; null where the path has none.</summary>
    public Representation? Suffix { get; init; }

    /// <summary>The format that was chosen.</summary>
    public Representation Chosen { get; set; } = Representation.Json;
}
