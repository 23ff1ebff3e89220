namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>What a file in our own form says of its release itself, so that nothing of it is made up by the import.</summary>
/// <param name="manifest">What it says.</param>
public sealed class StatedRelease(ReleaseManifest manifest)
{
    /// <summary>What it says.</summary>
    public ReleaseManifest Manifest { get; } = manifest;

    /// <summary>The SHA-256 by which its content is known, once the file was read.</summary>
    public string Checksum { get; internal set; } = "";
}
