namespace OutcomesApi.Infrastructure.Importing;

/// <summary>That a release was taken back.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record ManifestWithdrawal(DateTimeOffset At, string Reason);
