namespace OutcomesApi.Domain.Statistics;

/// <summary>
/// Some of a whole: a number of events among a number of trials. It keeps both counts, because 1 of 2 and 500 of 1,000 are
/// the same share and not the same evidence.
/// </summary>
public readonly record struct Proportion
{
    private readonly long _trials;

    private Proportion(long events, long trials)
    {
        Events = events;
        _trials = trials;
    }

    /// <summary>How many of the trials had the event: from 0 to <see cref="Trials"/>.</summary>
    public long Events { get; }

    /// <summary>How many trials there were: at least 1.</summary>
    /// <exception cref="InvalidOperationException">This is a default value that <see cref="Of"/> never built.</exception>
    public long Trials =>
        _trials > 0 ? _trials : throw new InvalidOperationException("This proportion was not built by Proportion.Of: it has no trials.");

    /// <summary>The share, from 0 to 1.</summary>
    public double Value => (double)Events / Trials;

    /// <summary>The share without the event, from 0 to 1, taken from the counts so that a small one keeps its digits.</summary>
    internal double Complement => (double)(Trials - Events) / Trials;

    /// <summary>The proportion of these counts.</summary>
    /// <param name="events">The trials with the event.</param>
    /// <param name="trials">All trials.</param>
    /// <exception cref="ArgumentOutOfRangeException">Events are negative or more than the trials, or there is no trial.</exception>
    public static Proportion Of(long events, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(events);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events, trials);
        return new Proportion(events, trials);
    }

    /// <summary>
    /// The proportion of these counts, or null where there is no trial, whose reason is <see cref="NotComputableReason.NoTrials"/>.
    /// </summary>
    /// <param name="events">The trials with the event.</param>
    /// <param name="trials">All trials, which may be none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more events than trials.</exception>
    public static Proportion? OfOrNull(long events, long trials) => (events, trials) is (0, 0) ? null : Of(events, trials);

    /// <summary>Below 0, 0 or above 0 as this share is below, equal to or above the other, decided without rounding.</summary>
    /// <param name="other">The share to compare with.</param>
    public int CompareValueTo(Proportion other) => ((Int128)Events * other.Trials).CompareTo((Int128)other.Events * Trials);
}
