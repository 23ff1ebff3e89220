namespace OutcomesApi.Infrastructure.Importing;

/// <summary>What a release says of itself, beside its figures: the file <c>release.json</c> of the tidy form (docs/tidy-format.md).</summary>
public sealed record ReleaseManifest
{
    /// <summary>The data set it is a version of.</summary>
    public required ManifestDataSet DataSet { get; init; }

    /// <summary>Its number in the data set, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The publisher's date, as exactly as known: <c>2018</c>, <c>2022-06</c> or <c>2019-01-24</c>; null where unknown.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>When the figures were extracted from the publisher's system, as exactly as known; null where unknown.</summary>
    public string? ExtractedOn { get; init; }

    /// <summary>When the figures were read from the publisher.</summary>
    public required DateOnly RetrievedOn { get; init; }

    /// <summary>Why it was made, where it corrects an earlier version; null where it does not.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>Over which dimensions the figures are complete, so that they may be summed: <c>forces</c>, <c>offences</c>, <c>outcome-types</c>.</summary>
    public IReadOnlyList<string> CompleteOver { get; init; } = [];

    /// <summary>The sources its figures were read in, each after those it draws on.</summary>
    public required IReadOnlyList<ManifestSource> Sources { get; init; }
}
