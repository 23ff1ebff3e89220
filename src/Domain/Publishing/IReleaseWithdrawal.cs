namespace OutcomesApi.Domain.Publishing;

/// <summary>Takes releases back.</summary>
public interface IReleaseWithdrawal
{
    /// <summary>Withdraws a release: it is no longer read, and stays citable with a notice. False where it was withdrawn before or is not
    /// public.</summary>
    Task<bool> WithdrawAsync(string releaseId, string reason, CancellationToken cancellationToken);
}
