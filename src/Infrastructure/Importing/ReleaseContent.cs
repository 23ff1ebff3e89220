namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A release ready for the store.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Figures">Its figures, parsed.</param>
/// <param name="Checksum">The SHA-256 of its content, in hexadecimal.</param>
public sealed record ReleaseContent(ReleaseManifest Manifest, IReadOnlyList<ImportedFigure> Figures, string Checksum);
