using System.Globalization;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Releases;

/// <summary>An immutable, numbered version of a data set. Its figures never change; what changes is which release is current.</summary>
public sealed record Release
{
    /// <summary>Builds a release.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public Release(DataSet dataSet, int version)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        DataSet = dataSet;
        Version = version;
        Id = $"{dataSet.Id}-v{version}";
    }

    /// <summary>The identifier: <c>essex-2018-v1</c>.</summary>
    public string Id { get; }

    /// <summary>The data set it is a version of.</summary>
    public DataSet DataSet { get; }

    /// <summary>Its number in the data set, from 1.</summary>
    public int Version { get; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where in its life it is. Whether it is superseded follows from the releases beside it: see
    /// <see cref="ReleaseIndex"/>.</summary>
    public ReleaseStatus Status { get; init; } = ReleaseStatus.Published;

    /// <summary>The releases of the same data set that are read instead of it for some of its periods, or all, in the order of their
    /// identifiers.</summary>
    public IReadOnlyList<string> SupersededBy { get; init; } = [];

    /// <summary>
    /// From when it counts as known, for <c>asOf</c>. Where the publisher's date is not known to the day it is the last moment of the
    /// period that is known, so that a figure is never shown as known before it was.
    /// </summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The publisher's date, as exactly as known: <c>2018</c>, <c>2022-06</c>; null where unknown.</summary>
    public string? PublishedOn { get; init; }

    /// <summary>When the figures were extracted from the publisher's system, as exactly as known; null where unknown.</summary>
    public string? ExtractedOn { get; init; }

    /// <summary>When the figures were read from the publisher.</summary>
    public required DateOnly RetrievedOn { get; init; }

    /// <summary>When it became public in this service: not before <see cref="PublishedAt"/>, and later where an old release is loaded.</summary>
    public DateTimeOffset AddedAt { get; init; }

    /// <summary>The number of the store's state in which it became public.</summary>
    public required long Sequence { get; init; }

    /// <summary>The SHA-256 of its content in the tidy form, in hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>Why this version was made, if it corrects an earlier one; else null.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>When and why it was taken back; null where it was not.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>That it was taken back, when and why, in a sentence for every answer and file that has its figures; null where it was
    /// not.</summary>
    public string? WithdrawalNotice =>
        Withdrawal is { } withdrawal
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The release {Id} was withdrawn by its publisher on {withdrawal.At:yyyy-MM-dd}: {withdrawal.Reason}"
            )
            : null;

    /// <summary>The dimensions over which its figures are complete, so that they may be summed; see <see cref="Completeness"/>.</summary>
    public IReadOnlyList<string> CompleteOver { get; init; } = [];

    /// <summary>What an absent row of its table means.</summary>
    public AbsentRows AbsentRows { get; init; }

    /// <summary>The periods it has figures of, in order.</summary>
    public required IReadOnlyList<TimePeriod> Periods { get; init; }

    /// <summary>What it says is missing, by area and period.</summary>
    public IReadOnlyList<ReleaseGap> Gaps { get; init; } = [];

    /// <summary>The sources its figures were read in.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>How many figures it holds.</summary>
    public required int FigureCount { get; init; }

    /// <inheritdoc/>
    public bool Equals(Release? other) => Id == other?.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
