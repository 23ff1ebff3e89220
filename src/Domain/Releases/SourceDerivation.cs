namespace OutcomesApi.Domain.Releases;

/// <summary>That a source draws on another: a newspaper's report on the Ministry of Justice's table.</summary>
/// <param name="From">The source drawn on.</param>
/// <param name="Basis">How that is known.</param>
public sealed record SourceDerivation(Source From, DerivationBasis Basis);
