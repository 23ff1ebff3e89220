using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Infrastructure.Importing.Sync;

/// <summary>Where the publisher's files are fetched from, and within which limits. Section <c>Sync</c> of the configuration.</summary>
public sealed class SyncOptions : IValidatableObject
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Sync";

    /// <summary>The publisher's site. <c>https</c>; <c>http</c> only on the loopback interface, for tests.</summary>
    /// <value>The default is <c>https://www.gov.uk</c>.</value>
    [Required]
    public Uri BaseAddress { get; set; } = new("https://www.gov.uk");

    /// <summary>The path of the page that lists the files, on that site.</summary>
    [Required]
    public string LandingPath { get; set; } = "government/statistical-data-sets/police-recorded-crime-and-outcomes-open-data-tables";

    /// <summary>The hosts that anything is asked of, beside that of <see cref="BaseAddress"/>. A redirect elsewhere is refused.</summary>
    /// <value>The default is <c>www.gov.uk</c> and <c>assets.publishing.service.gov.uk</c>; what is configured is added.</value>
    [Required]
    public ISet<string> AllowedHosts { get; init; } =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "www.gov.uk", "assets.publishing.service.gov.uk" };

    /// <summary>How long the server may say nothing, before an answer and within one.</summary>
    /// <value>The default is one minute.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The most bytes a file may have. The largest known has 50 million.</summary>
    /// <value>The default is 536,870,912 (512 MiB).</value>
    [Range(1, long.MaxValue)]
    public long MaxFileBytes { get; set; } = 512L << 20;

    /// <summary>The most files that are taken of a page.</summary>
    /// <value>The default is 40.</value>
    [Range(1, 1000)]
    public int MaxFiles { get; set; } = 40;

    /// <summary>Where files are kept, relative to the working directory. Made where it is missing.</summary>
    /// <value>The default is <c>data/downloads</c>.</value>
    [Required]
    public string DownloadFolder { get; set; } = "data/downloads";

    /// <summary>How often a transient fault is tried again.</summary>
    /// <value>The default is 5.</value>
    [Range(0, 20)]
    public int MaxRetryCount { get; set; } = 5;

    /// <summary>The first pause before trying again; each later one is about twice as long, up to <see cref="MaxRetryDelay"/>.</summary>
    /// <value>The default is two seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest pause. A server that asks for a longer one (<c>Retry-After</c>) is left alone until the next run.</summary>
    /// <value>The default is two minutes.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (
            !BaseAddress.IsAbsoluteUri
            || BaseAddress.Scheme != Uri.UriSchemeHttps && !(BaseAddress.Scheme == Uri.UriSchemeHttp && BaseAddress.IsLoopback)
        )
            yield return new ValidationResult(
                $"{SectionName}:{nameof(BaseAddress)} '{BaseAddress}' is no https address.",
                [nameof(BaseAddress)]
            );
    }
}
