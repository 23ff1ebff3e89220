namespace OutcomesApi.Domain.Statistics;

/// <summary>Which way a proportion goes as the score rises.</summary>
public enum TrendDirection
{
    /// <summary>Neither way, or not clearly enough for the level asked for.</summary>
    None,

    /// <summary>The proportion rises with the score.</summary>
    Increasing,

    /// <summary>The proportion falls as the score rises.</summary>
    Decreasing,
}
