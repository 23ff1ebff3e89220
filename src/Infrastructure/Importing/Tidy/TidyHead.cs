using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>All that a document in the tidy form says beside its figures (docs/tidy-format.md).</summary>
internal sealed record TidyHead
{
    /// <summary>The release.</summary>
    public required TidyRelease Release { get; init; }

    /// <summary>The sources of its figures and what these draw on.</summary>
    public required IReadOnlyList<ManifestSource> Sources { get; init; }

    /// <summary>Areas that the service does not come with, each after the one that contains it; null for none.</summary>
    public IReadOnlyList<TidyArea>? Areas { get; init; }

    /// <summary>Offences that the service does not come with, each after the one above it; null for none.</summary>
    public IReadOnlyList<TidyOffence>? Offences { get; init; }

    /// <summary>Outcome types that the service does not come with; null for none.</summary>
    public IReadOnlyList<TidyOutcomeType>? OutcomeTypes { get; init; }

    /// <summary>The hash of the document, which shows whether it was edited after it was exported; null where it was not
    /// exported.</summary>
    public string? ContentChecksum { get; init; }

    /// <summary>The head as the import takes it.</summary>
    public ReleaseManifest ToManifest() =>
        new()
        {
            DataSet = Release.DataSet,
            Version = Release.Version,
            Title = Release.Title,
            Status = Release.Status,
            Withdrawal = Release.Withdrawal,
            CorrectionReason = Release.CorrectionReason,
            PublishedOn = Release.PublishedOn,
            PublishedAt = Release.PublishedAt,
            ExtractedOn = Release.ExtractedOn,
            RetrievedOn = Release.RetrievedOn,
            CompleteOver = Release.CompleteOver ?? [],
            AbsentRows = Release.AbsentRows,
            Sums = Release.Sums,
            FigureCount = Release.FigureCount,
            Periods = Release.Periods ?? [],
            OwnSource = Release.OwnSource,
            Sources = Sources,
        };
}

/// <summary>An area that a file brought.</summary>
internal sealed record TidyArea
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required AreaLevel Level { get; init; }

    public string? GssCode { get; init; }

    public string? Parent { get; init; }
}

/// <summary>An offence that a file brought.</summary>
internal sealed record TidyOffence
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required OffenceLevel Level { get; init; }

    public required OffenceClassification Classification { get; init; }

    public string? Code { get; init; }

    public string? Parent { get; init; }
}

/// <summary>An outcome type that a file brought.</summary>
internal sealed record TidyOutcomeType
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? GroupId { get; init; }

    public string? GroupName { get; init; }
}
