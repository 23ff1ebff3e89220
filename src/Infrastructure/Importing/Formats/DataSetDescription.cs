using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>What a format knows of the data set that its figures belong to, from which the release and its source are made.</summary>
public sealed record DataSetDescription
{
    /// <summary>The identifier: <c>home-office-outcomes</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>What kind of publication it is.</summary>
    public required QualityLabel QualityLabel { get; init; }

    /// <summary>The title of the table, for citations; the periods are added to it.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>Where the publisher keeps it, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The sheet or columns, or null.</summary>
    public string? Table { get; init; }

    /// <summary>The terms it may be used under.</summary>
    public string Licence { get; init; } = "Open Government Licence v3.0";

    /// <summary>What a reader must know of it, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The publisher's date as the file itself says it (<c>2025-04-24</c>, <c>2019</c>), or null. What the user says comes
    /// first.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>The dimensions over which the table claims to be complete, so that it may be summed; see
    /// <see cref="Completeness"/>.</summary>
    public IReadOnlyList<string> CompleteOver { get; init; } = [];

    /// <summary>
    /// Whether the table is dense and summed as it is read: quarters to years, codes to groups, forces to England and Wales. Its zeros are
    /// then kept as the fact that the cell was published, not as rows.
    /// </summary>
    public bool IsDense { get; init; }

    /// <summary>What the file says of its release itself; null where the release is described by its format.</summary>
    public StatedRelease? Stated { get; init; }

    /// <inheritdoc/>
    public bool Equals(DataSetDescription? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
