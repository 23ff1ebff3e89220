namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A published percentage.</summary>
public sealed class PublishedRateRow : FigureRow
{
    /// <summary>What it divides by what.</summary>
    public short RateKey { get; init; }

    /// <summary>The percentage in thousandths of a percentage point, so that both providers store and order it alike.</summary>
    public int MilliPercent { get; init; }

    /// <summary>What it is rounded to, in thousandths of a percentage point; null unless it is rounded.</summary>
    public int? MilliStep { get; init; }
}
