namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>How often a kind of issue was reported.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">The kind; see <see cref="IssueCodes"/>.</param>
/// <param name="Count">How often.</param>
public sealed record IssueTally(IssueSeverity Severity, string Code, long Count);
