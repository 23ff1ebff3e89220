namespace OutcomesApi.Domain.Publishing.Webhooks;

/// <summary>
/// When a message that was not received is sent again: after 5 seconds, 30 seconds, 2, 10 and 30 minutes, 2, 6 and 12 hours, each up to a
/// fifth longer, so that receivers that were away together are not all asked together. After that it is dead: some 21 hours after the first
/// attempt.
/// </summary>
public static class RetrySchedule
{
    private const double LargestDelayAdded = 0.2;

    private static readonly TimeSpan[] _waits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
    ];

    /// <summary>How often a message is sent at most.</summary>
    public static int MostAttempts => _waits.Length + 1;

    /// <summary>How long to wait after an attempt; null where it was the last.</summary>
    /// <param name="attempts">How often it has been sent, from 1.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    public static TimeSpan? WaitAfter(int attempts, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return attempts > _waits.Length ? null : _waits[attempts - 1] * (1 + (LargestDelayAdded * chance));
    }
}
