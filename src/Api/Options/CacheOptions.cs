using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Api.Options;

/// <summary>The cache of answers. Section <c>Cache</c> of the configuration.</summary>
public sealed class CacheOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Cache";

    /// <summary>How long an answer is kept, in seconds. What was published since is seen at once all the same: keys name the state of the
    /// store.</summary>
    /// <value>The default is 3,600.</value>
    [Range(1, 604_800)]
    public int LifetimeSeconds { get; set; } = 3600;

    /// <summary>How much memory of the process answers may take, in mebibytes: as they are made, and as much again as they were
    /// sent.</summary>
    /// <value>The default is 64.</value>
    [Range(1, 65_536)]
    public int MemoryMegabytes { get; set; } = 64;

    /// <summary>The largest answer that is kept, in bytes.</summary>
    /// <value>The default is 1,048,576.</value>
    [Range(1024, 67_108_864)]
    public int MaximumAnswerBytes { get; set; } = 1_048_576;

    /// <summary>How much of the folder for temporary files downloads of whole releases may take, in mebibytes; 0 to keep none.</summary>
    /// <value>The default is 1,024.</value>
    [Range(0, 1_048_576)]
    public int FileMegabytes { get; set; } = 1024;
}
