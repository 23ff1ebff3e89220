namespace OutcomesApi.Infrastructure.Importing;

/// <summary>The data set that a release is a version of.</summary>
public sealed record ManifestDataSet
{
    /// <summary>The identifier.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }
}
