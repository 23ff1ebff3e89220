namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>The one row that names the state of the store.</summary>
public sealed class DataVersionRow
{
    /// <summary>The key of the one row.</summary>
    public const short OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public short Key { get; init; } = OnlyKey;

    /// <summary>The number of the state: one more with each change of what is public.</summary>
    public long Sequence { get; set; }

    /// <summary>A word made of the content of every release made public so far.</summary>
    public required string Id { get; set; }

    /// <summary>When the state came about.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
