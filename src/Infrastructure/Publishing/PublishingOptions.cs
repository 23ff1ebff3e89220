using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Infrastructure.Publishing;

/// <summary>How partners publish. Section <c>Publishing</c> of the configuration.</summary>
public sealed class PublishingOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Publishing";

    /// <summary>How many bytes a file can have: 200 MB.</summary>
    public const int MaximumUploadBytes = 200 * 1024 * 1024;

    /// <summary>For how many seconds an answer is held back for a step that may end by then; after that it is 202.</summary>
    /// <value>The default is 10.</value>
    [Range(0, 60)]
    public int WaitSeconds { get; set; } = 10;

    /// <summary>How often to look for submissions that are due, in seconds.</summary>
    /// <value>The default is 5.</value>
    [Range(1, 3600)]
    public int PollSeconds { get; set; } = 5;

    /// <summary>
    /// After how many seconds of silence a step that another process claimed is taken over. A process at work on a step says so six times
    /// in that time.
    /// </summary>
    /// <value>The default is 60.</value>
    [Range(1, 3600)]
    public int AbandonedAfterSeconds { get; set; } = 60;

    /// <summary>Whether another key than the one that submitted must approve before anything is published.</summary>
    /// <value>The default is false.</value>
    public bool RequiresApproval { get; set; }
}
