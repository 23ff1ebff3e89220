using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Observations;

/// <summary>Which figures of an area are asked for.</summary>
/// <param name="Area">The area.</param>
/// <param name="Snapshot">What was known, and when.</param>
public sealed record ObservationFilter(Area Area, Snapshot Snapshot)
{
    /// <summary>The offences; null for all, and for figures that are not about offences.</summary>
    public IReadOnlyList<OffenceType>? Offences { get; init; }

    /// <summary>The periods; null for all.</summary>
    public IReadOnlyList<TimePeriod>? Periods { get; init; }

    /// <summary>Only periods that start on this day or later, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only periods that end on this day or earlier, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The identifier of the one release to read, superseded or not; null for the current ones.</summary>
    public string? ReleaseId { get; init; }

    /// <summary>The identifier of the offence to start from, that one included; null to start from the beginning, empty for figures that
    /// are not about offences.</summary>
    public string? FromOffence { get; init; }

    /// <summary>The identifier of the period of that offence to start from, where figures are read period by period; null to start from its
    /// first.</summary>
    public string? FromPeriod { get; init; }

    /// <summary>Whether a period is to be read: one asked for, or a month of one asked for, which may have to be summed.</summary>
    public bool Includes(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Periods is null
            ? IsInRange(period)
            : Periods.Any(asked =>
                IsInRange(asked) && (asked.Id == period.Id || (period.Kind == PeriodKind.Month && asked.Covers(period)))
            );
    }

    /// <summary>Whether a period lies between <see cref="From"/> and <see cref="To"/>.</summary>
    public bool IsInRange(TimePeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return (From is null || period.Start >= From) && (To is null || period.End <= To);
    }
}
