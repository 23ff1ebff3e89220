namespace OutcomesApi.Api.V1.DataSets;

/// <summary>A series of releases of the same figures by the same publisher.</summary>
public sealed record DataSetResponse
{
    /// <summary>The identifier.</summary>
    /// <example>essex-2018</example>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>What its latest release counts: identifiers of <c>/measures</c>. Of a release of more than 200,000 stored figures these are
    /// the measures of the first 200,000.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Of which rates its latest release gives percentages as they were published: identifiers of <c>/rates</c>. Rates that are
    /// computed are not among them.</summary>
    public required IReadOnlyList<string> PublishedRates { get; init; }

    /// <summary>What kinds of publication its figures were read in, the best assured first: <c>accredited-official-statistics</c>,
    /// <c>official-statistics</c>, <c>management-information</c>, <c>foi-response</c>, <c>press-report</c>.</summary>
    public required IReadOnlyList<string> QualityLabels { get; init; }

    /// <summary>The terms that its sources name; empty where they name none.</summary>
    public required IReadOnlyList<string> Licences { get; init; }

    /// <summary>The periods that its releases have figures of, in order of time.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>The release to read now, or at <c>asOf</c>; null where each was withdrawn.</summary>
    public required DataSetReleaseResponse? LatestRelease { get; init; }

    /// <summary>All its releases, the latest first.</summary>
    public required IReadOnlyList<DataSetReleaseResponse> Releases { get; init; }

    /// <summary>How a later release takes the place of an earlier one, and how to learn of the next.</summary>
    public required string Updates { get; init; }

    /// <summary>Its latest release as files.</summary>
    public required IReadOnlyList<DataSetFileResponse> Files { get; init; }

    /// <summary>The addresses that belong to it.</summary>
    public required DataSetLinks Links { get; init; }
}
