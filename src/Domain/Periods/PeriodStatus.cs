namespace OutcomesApi.Domain.Periods;

/// <summary>How the period of a figure is known.</summary>
public enum PeriodStatus
{
    /// <summary>The publisher stated it.</summary>
    Stated,

    /// <summary>It was read from the context, such as "last year" in a report of known date.</summary>
    Inferred,

    /// <summary>The publisher gave none that can be dated.</summary>
    Undated,
}
