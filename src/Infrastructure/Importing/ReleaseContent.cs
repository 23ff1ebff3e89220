using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Drafts;

namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A release ready for the store.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Figures">Its figures, parsed.</param>
/// <param name="Checksum">The SHA-256 of its content, in hexadecimal.</param>
public sealed record ReleaseContent(ReleaseManifest Manifest, ReleaseDraft Figures, string Checksum)
{
    /// <summary>Whether rows of the file were left out, so that nothing may be taken for 0 because it is not there.</summary>
    public bool HasRejectedRows { get; init; }

    /// <summary>Whether an absent row is taken for 0: only where the release says so, and no row was left out.</summary>
    public bool FillsAbsentRows => Figures.IsDense && Manifest.AbsentRows == AbsentRows.Zero && !HasRejectedRows;
}
