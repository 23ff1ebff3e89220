namespace OutcomesApi.Domain.Statistics;

/// <summary>One kind of offence in a force, and how often the standard has the event for that kind.</summary>
public readonly record struct Stratum
{
    /// <summary>A kind of offence to adjust for.</summary>
    /// <param name="events">The trials of this kind that had the event in the force.</param>
    /// <param name="trials">All trials of this kind in the force, which may be none.</param>
    /// <param name="standard">The share in the standard, for the same kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative or more than the trials.</exception>
    public Stratum(long events, long trials, Proportion standard)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, trials);
        (Events, Trials, Standard) = (events, trials, standard);
    }

    /// <summary>The trials of this kind that had the event in the force.</summary>
    public long Events { get; }

    /// <summary>All trials of this kind in the force.</summary>
    public long Trials { get; }

    /// <summary>The share in the standard.</summary>
    public Proportion Standard { get; }

    /// <summary>The events the force would have had if it had the standard's share, from 0 up.</summary>
    public double Expected => Trials * Standard.Value;
}
