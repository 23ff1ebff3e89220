using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Availability;

/// <summary>What figures there are for a partial question: which entries of each code list have any, and how many.</summary>
/// <remarks>
/// Where more figures than may be read would have to be, nothing is counted: the areas, periods and releases are those that have figures of
/// the areas and offences asked for, whatever else was asked, and the other lists are null.
/// </remarks>
public sealed record AvailableFigures
{
    /// <summary>How many figures; null where they were not counted.</summary>
    public required FigureTally? Total { get; init; }

    /// <summary>The areas.</summary>
    public required IReadOnlyList<Available<Area>> Areas { get; init; }

    /// <summary>The periods.</summary>
    public required IReadOnlyList<Available<TimePeriod>> Periods { get; init; }

    /// <summary>The releases.</summary>
    public required IReadOnlyList<Available<Release>> Releases { get; init; }

    /// <summary>The offences; null where they were not read.</summary>
    public IReadOnlyList<Available<OffenceType>>? Offences { get; init; }

    /// <summary>The measures; null where they were not read.</summary>
    public IReadOnlyList<Available<Measure>>? Measures { get; init; }

    /// <summary>The rates; null where they were not read.</summary>
    public IReadOnlyList<Available<RateDefinition>>? Rates { get; init; }

    /// <summary>The breakdowns; null where they were not read.</summary>
    public IReadOnlyList<Available<Breakdown>>? Breakdowns { get; init; }
}
