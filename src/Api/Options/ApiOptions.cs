using System.ComponentModel.DataAnnotations;
using OutcomesApi.Domain.Availability;

namespace OutcomesApi.Api.Options;

/// <summary>How the service presents itself. Section <c>Api</c> of the configuration.</summary>
public sealed class ApiOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Api";

    /// <summary>The address under which the public reaches the service, for links; null to use that of each request.</summary>
    /// <value>The default is null.</value>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>Who answers questions.</summary>
    /// <value>The default is "Outcomes API maintainers".</value>
    [Required]
    public string ContactName { get; set; } = "Outcomes API maintainers";

    /// <summary>Where to ask; null where there is no address yet.</summary>
    /// <value>The default is null.</value>
    public Uri? ContactUrl { get; set; }

    /// <summary>The licence of the code.</summary>
    /// <value>The default is MIT.</value>
    [Required]
    public string CodeLicence { get; set; } = "MIT";

    /// <summary>How long an answer may be used without asking again, in seconds.</summary>
    /// <value>The default is 60.</value>
    [Range(0, 86_400)]
    public int CacheSeconds { get; set; } = 60;

    /// <summary>How long a request may take until its answer begins, in seconds; a table that is being written may go on.</summary>
    /// <value>The default is 60.</value>
    [Range(1, 3600)]
    public int RequestTimeoutSeconds { get; set; } = 60;

    /// <summary>How long a request with a file may take, in seconds.</summary>
    /// <value>The default is 900.</value>
    [Range(1, 86_400)]
    public int UploadTimeoutSeconds { get; set; } = 900;

    /// <summary>How many stored figures <c>/availability</c> reads for one question at most; a wider one is answered without
    /// numbers.</summary>
    /// <value>The default is 200,000.</value>
    [Range(1_000, 10_000_000)]
    public int MaximumFiguresCounted { get; set; } = AvailabilityQuestion.DefaultMostFigures;
}
