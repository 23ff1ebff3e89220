namespace OutcomesApi.Domain.Observations;

/// <summary>The whole numbers that a count can be: from the lowest to the highest, both included.</summary>
public readonly record struct CountBounds
{
    /// <summary>Builds bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The highest is below the lowest.</exception>
    public CountBounds(long lowest, long? highest)
    {
        if (highest < lowest)
            throw new ArgumentOutOfRangeException(nameof(highest), highest, $"The highest count is below the lowest, {lowest}.");
        Lowest = lowest;
        Highest = highest;
    }

    /// <summary>The lowest it can be.</summary>
    public long Lowest { get; }

    /// <summary>The highest it can be; null where nothing bounds it above.</summary>
    public long? Highest { get; }

    /// <summary>Whether only one number is possible.</summary>
    public bool IsExact => Lowest == Highest;

    /// <summary>The bounds of one number.</summary>
    public static CountBounds Exactly(long count) => new(count, count);

    /// <summary>The numbers that satisfy both, or null where none does.</summary>
    public CountBounds? Intersect(CountBounds other)
    {
        var lowest = Math.Max(Lowest, other.Lowest);
        var highest = Highest is { } mine && other.Highest is { } theirs ? Math.Min(mine, theirs) : Highest ?? other.Highest;
        return highest < lowest ? null : new CountBounds(lowest, highest);
    }
}
