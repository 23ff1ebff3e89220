using System.Text.Json.Serialization;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>What a release says of itself, beside its figures: the file <c>release.json</c> of the tidy form
/// (docs/tidy-format.md).</summary>
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

    /// <summary>Over which dimensions the figures are complete, so that they may be summed: <c>forces</c>, <c>offences</c>,
    /// <c>outcome-types</c>.</summary>
    public IReadOnlyList<string> CompleteOver { get; init; } = [];

    /// <summary>What an absent row of the table means: <c>unknown</c> or <c>zero</c>.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>Whether sums are still to be made, or stand among the figures.</summary>
    public ReleaseSums Sums { get; init; } = ReleaseSums.Made;

    /// <summary>Where in its life it is.</summary>
    public ReleaseStatus Status { get; init; } = ReleaseStatus.Published;

    /// <summary>When and why it was taken back; null where it was not, or is not known.</summary>
    public ManifestWithdrawal? Withdrawal { get; init; }

    /// <summary>Why this version was made, if it corrects an earlier one; else null.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>From when it counts as known, where the publisher's date is unknown; null for the moment of the import.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How many figures the publisher gave; null to count them. Fewer than there are where it left its zeros out.</summary>
    public int? FigureCount { get; init; }

    /// <summary>Periods that it covers beside those of its figures: a later release supersedes it for them.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>The identifier of the source of figures that name none; null for the last.</summary>
    public string? OwnSource { get; init; }

    /// <summary>The identifier of the source of figures that name none.</summary>
    [JsonIgnore]
    public string OwnSourceId => OwnSource ?? Sources[^1].Id;

    /// <summary>The sources its figures were read in, each after those it draws on.</summary>
    public required IReadOnlyList<ManifestSource> Sources { get; init; }
}
