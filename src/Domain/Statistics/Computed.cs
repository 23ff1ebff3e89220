using System.Diagnostics.CodeAnalysis;

namespace OutcomesApi.Domain.Statistics;

/// <summary>A statistic, or the reason why there is none: never a number that is not one.</summary>
/// <typeparam name="T">The statistic.</typeparam>
public sealed record Computed<T>
    where T : class
{
    /// <summary>A statistic that is defined.</summary>
    /// <param name="value">The statistic.</param>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    public Computed(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>A statistic that is not defined.</summary>
    /// <param name="reason">Why not.</param>
    public Computed(NotComputableReason reason) => Reason = reason;

    /// <summary>The statistic; null where it is not defined.</summary>
    public T? Value { get; }

    /// <summary>Why there is none; null where there is one.</summary>
    public NotComputableReason? Reason { get; }

    /// <summary>Whether there is a statistic.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Reason))]
    public bool IsComputed => Value is not null;
}
