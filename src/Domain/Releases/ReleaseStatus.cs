namespace OutcomesApi.Domain.Releases;

/// <summary>Where in its life a release is.</summary>
public enum ReleaseStatus
{
    /// <summary>Not public yet.</summary>
    Draft,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Public, and replaced by a later release for every period it covers.</summary>
    Superseded,

    /// <summary>Taken back by its publisher; still citable, with a notice.</summary>
    Withdrawn,
}
