namespace OutcomesApi.Api.V1.DataSets;

/// <summary>The addresses that belong to a data set.</summary>
public sealed record DataSetLinks
{
    /// <summary>The data set.</summary>
    public required string Self { get; init; }

    /// <summary>What its latest release has figures of: areas, offences, measures, rates and periods; null where it has no release that can
    /// be read.</summary>
    public required string? Availability { get; init; }

    /// <summary>What became of its releases, as JSON; with the suffix <c>.atom</c> a feed.</summary>
    public required string Feed { get; init; }

    /// <summary>The catalogue (DCAT) that lists all releases with their files.</summary>
    public required string Catalogue { get; init; }
}
