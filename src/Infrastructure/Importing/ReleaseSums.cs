namespace OutcomesApi.Infrastructure.Importing;

/// <summary>Where the sums of a release come from (docs/adr/0017-tidy-exports.md).</summary>
public enum ReleaseSums
{
    /// <summary>The import makes those that <see cref="ReleaseManifest.CompleteOver"/> allows.</summary>
    Made,

    /// <summary>They stand among the figures, each marked, and none are made beside them.</summary>
    Included,
}
