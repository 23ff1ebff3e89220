using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>What the reading of a submission found, in numbers; its rows are at <c>/report</c>.</summary>
public sealed record SubmissionReportResponse
{
    /// <summary>Why it was refused, as a stable word; null where it was not.</summary>
    public required string? RefusalCode { get; init; }

    /// <summary>The same in plain English, with what would be right.</summary>
    public required string? RefusalMessage { get; init; }

    /// <summary>The data sets that it is of.</summary>
    public required IReadOnlyList<string> DataSets { get; init; }

    /// <summary>The periods that it is about.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>How many rows were read.</summary>
    public required long Rows { get; init; }

    /// <summary>How many figures they give.</summary>
    public required long Figures { get; init; }

    /// <summary>How often each kind of issue was met.</summary>
    public required IReadOnlyList<IssueTallyResponse> Issues { get; init; }

    /// <summary>What should be looked at before it is published. Each code must be acknowledged.</summary>
    public required IReadOnlyList<PlausibilityWarningResponse> Warnings { get; init; }

    /// <summary>The codes that still must be.</summary>
    public required IReadOnlyList<string> NotAcknowledged { get; init; }

    internal static SubmissionReportResponse Of(ImportReport report, IReadOnlyList<string> acknowledged) =>
        new()
        {
            RefusalCode = report.RefusalCode,
            RefusalMessage = report.RefusalMessage,
            DataSets = report.DataSetIds,
            Periods = report.Periods,
            Rows = report.Rows,
            Figures = report.Figures,
            Issues =
            [
                .. report.IssueCounts.Select(tally => new IssueTallyResponse
                {
                    Severity = Words.Of(tally.Severity),
                    Code = tally.Code,
                    Count = tally.Count,
                }),
            ],
            Warnings =
            [
                .. report.Warnings.Select(warning => new PlausibilityWarningResponse
                {
                    Code = warning.Code,
                    Count = warning.Count,
                    Message = warning.Message,
                    Examples = warning.Examples,
                }),
            ],
            NotAcknowledged = [.. report.Warnings.Select(warning => warning.Code).Except(acknowledged)],
        };
}
