namespace OutcomesApi.Domain.Releases;

/// <summary>What became of a release.</summary>
public enum ReleaseEventKind
{
    /// <summary>It became public, as the first of its data set or with new periods.</summary>
    Published,

    /// <summary>It became public and corrects an earlier one.</summary>
    Corrected,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
