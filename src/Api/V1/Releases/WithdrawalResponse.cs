using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>That a publisher took a release back.</summary>
public sealed record WithdrawalResponse
{
    /// <summary>When.</summary>
    /// <example>2026-11-30T09:00:00Z</example>
    public required string At { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    internal static WithdrawalResponse? Of(Release release) =>
        release.Withdrawal is { } withdrawal
            ? new WithdrawalResponse { At = KnowledgeTime.Text(withdrawal.At), Reason = withdrawal.Reason }
            : null;
}
