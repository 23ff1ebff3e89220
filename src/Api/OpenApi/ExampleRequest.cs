using System.Globalization;
using OutcomesApi.Api.Representations;

namespace OutcomesApi.Api.OpenApi;

/// <summary>A request whose answer is an example in the description of the API.</summary>
/// <param name="OperationId">The operation it is an example of; null for all that have its status.</param>
/// <param name="Name">The name of the example, and of the file that holds the answer.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="MediaType">The media type of the answer.</param>
/// <param name="Path">The path and query.</param>
/// <param name="Accept">The header Accept, or null.</param>
/// <param name="Body">The JSON body of a POST; null for a GET.</param>
public sealed record ExampleRequest(
    string? OperationId,
    string Name,
    int Status,
    string MediaType,
    string Path,
    string? Accept = null,
    string? Body = null
)
{
    /// <summary>The status as OpenAPI writes it.</summary>
    public string StatusText => Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the file that holds the answer.</summary>
    public string FileName => $"{Name}.{Extension}";

    /// <summary>The request in a line.</summary>
    public string Summary => Body is null ? $"GET {Path}" : $"POST {Path} {Body}";

    private string Extension =>
        MediaType.EndsWith("json", StringComparison.Ordinal)
            ? "json"
            : Representation.All.FirstOrDefault(format => format.MediaType == MediaType)?.Name ?? "txt";
}
