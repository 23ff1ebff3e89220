namespace OutcomesApi.Api.V1.Availability;

/// <summary>What figures there are for a partial question: for each thing that could be added to it, whether that has figures, and how
/// many.</summary>
public sealed record AvailabilityResponse
{
    /// <summary>What was known, and when: nothing published later is in the answer.</summary>
    /// <example>2026-11-23T00:00:00Z@10</example>
    public required string AsOf { get; init; }

    /// <summary>A word for the state of the store.</summary>
    public required string DataVersion { get; init; }

    /// <summary>
    /// <c>counted</c>, or <c>outlined</c> where more stored figures than the limit at <c>/config</c> would have to be read: then areas,
    /// periods and releases are those that have figures of the areas, offences and release asked for, whatever else was asked; there are no
    /// numbers, and the other lists are null. Name a force, an area or an offence to have it counted.
    /// </summary>
    /// <example>counted</example>
    public required string Extent { get; init; }

    /// <summary>How many counts there are: published ones, zeros among them, and complete sums of them; null where not counted.</summary>
    /// <example>2</example>
    public required int? Counts { get; init; }

    /// <summary>How many percentages were published as such; null where not counted.</summary>
    /// <example>1</example>
    public required int? Percentages { get; init; }

    /// <summary>How many rates can be given: computed from two counts, or published; null where not counted.</summary>
    /// <example>1</example>
    public required int? Rates { get; init; }

    /// <summary>Why there is nothing; null where there is something. Missing is not zero.</summary>
    public required AvailabilityReasonResponse? Reason { get; init; }

    /// <summary>The areas that have figures.</summary>
    public required IReadOnlyList<AvailableEntryResponse> Areas { get; init; }

    /// <summary>The offences; the identifier is null for figures that are not about offences.</summary>
    public required IReadOnlyList<AvailableEntryResponse>? Offences { get; init; }

    /// <summary>The measures. Where a rate was asked for they are its parts.</summary>
    public required IReadOnlyList<AvailableEntryResponse>? Measures { get; init; }

    /// <summary>The rates, by definition.</summary>
    public required IReadOnlyList<AvailableEntryResponse>? RateDefinitions { get; init; }

    /// <summary>The periods, in order of time.</summary>
    public required IReadOnlyList<AvailableEntryResponse> Periods { get; init; }

    /// <summary>The parts of counts; <c>none</c> for those that are not divided.</summary>
    public required IReadOnlyList<AvailableEntryResponse>? Breakdowns { get; init; }

    /// <summary>The releases that the figures are from; a rate is of the release of its numerator.</summary>
    public required IReadOnlyList<AvailableEntryResponse> Releases { get; init; }

    /// <summary>The addresses that belong to this answer.</summary>
    public required AvailabilityLinks Links { get; init; }
}
