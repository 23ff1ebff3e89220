namespace OutcomesApi.Domain.Observations;

/// <summary>How exactly a published number is meant. "Under a dozen" is <see cref="FewerThan"/> 12, never 11.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>Rounded to a stated step, half away from zero.</summary>
    Rounded,

    /// <summary>About this number; no bound can be drawn from it.</summary>
    Approximately,

    /// <summary>Above this number.</summary>
    MoreThan,

    /// <summary>This number or above.</summary>
    AtLeast,

    /// <summary>Below this number.</summary>
    FewerThan,

    /// <summary>This number or below.</summary>
    AtMost,
}
