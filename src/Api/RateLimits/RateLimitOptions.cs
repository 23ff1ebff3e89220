using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Api.RateLimits;

/// <summary>How many requests of one client are let through. Section <c>RateLimits</c> of the configuration. Each process counts for
/// itself.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "RateLimits";

    /// <summary>How many questions a minute; 0 for any number. A question answered 304 is not counted.</summary>
    /// <value>The default is 0: a proxy in front, which sees all processes, counts better.</value>
    [Range(0, 1_000_000)]
    public int ReadsPerMinute { get; set; }

    /// <summary>How many requests that make or change something a minute; 0 for any number.</summary>
    /// <value>The default is 600.</value>
    [Range(0, 1_000_000)]
    public int WritesPerMinute { get; set; } = 600;
}
