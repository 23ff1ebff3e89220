using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>An immutable, numbered version of a data set.</summary>
public sealed record ReleaseResponse
{
    /// <summary>The identifier, for the parameter <c>release</c>.</summary>
    /// <example>essex-2018-v1</example>
    public required string Id { get; init; }

    /// <summary>The data set it is a version of.</summary>
    /// <example>essex-2018</example>
    public required string DataSet { get; init; }

    /// <summary>The title of the data set.</summary>
    public required string DataSetTitle { get; init; }

    /// <summary>Who publishes the data set.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its number in the data set, from 1.</summary>
    /// <example>1</example>
    public required int Version { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Where in its life it is: <c>published</c>; <c>superseded</c>, by later releases for every period it covers; or
    /// <c>withdrawn</c>.</summary>
    /// <example>published</example>
    public required string Status { get; init; }

    /// <summary>The releases of the same data set that are read now for some of its periods, or all: where all, it is <c>superseded</c>.
    /// Empty where it is read for all of them itself.</summary>
    public required IReadOnlyList<string> SupersededBy { get; init; }

    /// <summary>From when it counts as known, for <c>asOf</c>: the last moment that <see cref="PublishedOn"/> can mean, or when it came
    /// into the service.</summary>
    /// <example>2018-12-31T23:59:59Z</example>
    public required string PublishedAt { get; init; }

    /// <summary>The publisher's date, as exactly as known: year, month or day; null where unknown.</summary>
    /// <example>2018</example>
    public required string? PublishedOn { get; init; }

    /// <summary>When the figures were extracted from the publisher's system; null where unknown.</summary>
    public required string? ExtractedOn { get; init; }

    /// <summary>When the figures were read from the publisher.</summary>
    public required DateOnly RetrievedOn { get; init; }

    /// <summary>The SHA-256 of its content, in hexadecimal.</summary>
    public required string Checksum { get; init; }

    /// <summary>Why this version was made, if it corrects an earlier one; else null.</summary>
    public required string? CorrectionReason { get; init; }

    /// <summary>When and why its publisher took it back; null where it was not. Its figures are read no longer, and must not be
    /// quoted.</summary>
    public required WithdrawalResponse? Withdrawal { get; init; }

    /// <summary>The periods it has figures of.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The dimensions over which its figures are complete and are therefore summed: <c>forces</c>, <c>offences</c>,
    /// <c>outcome-types</c>.</summary>
    public required IReadOnlyList<string> CompleteOver { get; init; }

    /// <summary>What it means that its table has no row for a combination that it names otherwise: <c>unknown</c>, so that nothing is summed
    /// over it, or <c>zero</c>, as the person who imported it said.</summary>
    /// <example>unknown</example>
    public required string AbsentRows { get; init; }

    /// <summary>How many published figures it holds; sums made of them are not counted.</summary>
    /// <example>7</example>
    public required int FigureCount { get; init; }

    /// <summary>What it says is missing, by area and period: a sum that needs one of these figures is not made.</summary>
    public required IReadOnlyList<ReleaseGapResponse> Gaps { get; init; }

    /// <summary>The sources its figures were read in.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    internal static ReleaseResponse Of(Release release) =>
        new()
        {
            Id = release.Id,
            DataSet = release.DataSet.Id,
            DataSetTitle = release.DataSet.Title,
            Publisher = release.DataSet.Publisher,
            Version = release.Version,
            Title = release.Title,
            Status = Words.Of(release.Status),
            SupersededBy = release.SupersededBy,
            PublishedAt = KnowledgeTime.Text(release.PublishedAt),
            PublishedOn = release.PublishedOn,
            ExtractedOn = release.ExtractedOn,
            RetrievedOn = release.RetrievedOn,
            Checksum = release.Checksum,
            CorrectionReason = release.CorrectionReason,
            Withdrawal = WithdrawalResponse.Of(release),
            AbsentRows = Words.Of(release.AbsentRows),
            Periods = [.. release.Periods.Select(period => period.Id).Distinct()],
            CompleteOver = release.CompleteOver,
            FigureCount = release.FigureCount,
            Gaps = [.. release.Gaps.Select(ReleaseGapResponse.Of)],
            Sources =
            [
                .. release.Sources.SelectMany(source => source.WithOrigins).DistinctBy(source => source.Id).Select(SourceResponse.Of),
            ],
        };
}
