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

    /// <summary>How many expensive questions a minute (availability, comparisons, trends, claims, revisions, files), as a bucket that is filled
    /// again second by second; 0 for any number. What is answered from the cache is not counted.</summary>
    /// <value>The default is 600.</value>
    [Range(0, 1_000_000)]
    public int ExpensivePerMinute { get; set; } = 600;

    /// <summary>How many expensive questions of one client are answered at once.</summary>
    /// <value>The default is 4.</value>
    [Range(1, 1_000)]
    public int ExpensiveAtOnceOfAClient { get; set; } = 4;

    /// <summary>How many more of one client wait for their turn; what comes then is answered 429.</summary>
    /// <value>The default is 16.</value>
    [Range(0, 10_000)]
    public int ExpensiveQueueOfAClient { get; set; } = 16;

    /// <summary>How many expensive questions of all clients are computed at once.</summary>
    /// <value>The default is one less than there are processors, and at least 1: so much is left for all others.</value>
    [Range(1, 1_000)]
    public int ExpensiveAtOnceOfAll { get; set; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>How many more of all clients wait for their turn; what comes then is answered 503.</summary>
    /// <value>The default is 128.</value>
    [Range(0, 100_000)]
    public int ExpensiveQueueOfAll { get; set; } = 128;

    /// <summary>How many files (releases, workbooks) are written at once, for all clients; a client that reads slowly holds one.</summary>
    /// <value>The default is 32.</value>
    [Range(1, 10_000)]
    public int FilesAtOnceOfAll { get; set; } = 32;
}
