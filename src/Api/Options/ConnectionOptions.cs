using System.ComponentModel.DataAnnotations;
using System.Net;

namespace OutcomesApi.Api.Options;

/// <summary>How long clients may take over sending and reading, and how long the service waits for them when it ends. Section
/// <c>Connections</c> of the configuration.</summary>
public sealed class ConnectionOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Connections";

    /// <summary>
    /// The networks of the proxies in front, as <c>10.1.0.0/16</c>: what comes from one of them is of the client that its header
    /// X-Forwarded-For names last, and by the scheme of X-Forwarded-Proto. From anywhere else these headers are passed over.
    /// </summary>
    /// <value>The default is none.</value>
    public string[] ProxyNetworks { get; set; } = [];

    /// <summary>How long a client may take to send the headers of a request, in seconds.</summary>
    /// <value>The default is 15.</value>
    [Range(1, 600)]
    public int HeadersTimeoutSeconds { get; set; } = 15;

    /// <summary>How many bytes a second a client must send of its request, and read of its answer; one that is slower is cut off.</summary>
    /// <value>The default is 1,024.</value>
    [Range(1, 1_073_741_824)]
    public int MinimumBytesPerSecond { get; set; } = 1024;

    /// <summary>For how long a client may be slower than that, in seconds.</summary>
    /// <value>The default is 10.</value>
    [Range(2, 600)]
    public int SlowSeconds { get; set; } = 10;

    /// <summary>How long the path and query of a request can be, in bytes; a longer one is answered 414.</summary>
    /// <value>The default is 8,192.</value>
    [Range(1024, 65_536)]
    public int MaximumRequestLineBytes { get; set; } = 8192;

    /// <summary>How long all headers of a request can be, in bytes; longer ones are answered 431.</summary>
    /// <value>The default is 16,384.</value>
    [Range(2048, 131_072)]
    public int MaximumHeaderBytes { get; set; } = 16_384;

    /// <summary>How long requests under way may take, in seconds, once the service was asked to end; then they are broken off.</summary>
    /// <value>The default is 30.</value>
    [Range(1, 600)]
    public int DrainSeconds { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        ProxyNetworks
            .Where(network => !IPNetwork.TryParse(network, out _))
            .Select(network => new ValidationResult($"'{network}' is no network such as 10.1.0.0/16.", [nameof(ProxyNetworks)]));
}
