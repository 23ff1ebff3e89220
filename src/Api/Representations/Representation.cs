namespace OutcomesApi.Api.Representations;

/// <summary>A format that a resource can be had in.</summary>
/// <param name="Name">Its suffix, without the dot.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record Representation(string Name, string MediaType)
{
    /// <summary>JSON: every resource has it.</summary>
    public static Representation Json { get; } = new("json", "application/json");

    /// <summary>Comma-separated values (RFC 4180), streamed.</summary>
    public static Representation Csv { get; } = new("csv", "text/csv");

    /// <summary>All formats that have a suffix.</summary>
    public static IReadOnlyList<Representation> All { get; } = [Json, Csv];
}
