namespace OutcomesApi.Api.Charts;

/// <summary>How the values of an answer are written.</summary>
internal enum ValueUnit
{
    /// <summary>Proportions and ratios, as percentages.</summary>
    Percent,

    /// <summary>Rates per 1,000.</summary>
    PerThousand,

    /// <summary>Counts.</summary>
    Count,
}
