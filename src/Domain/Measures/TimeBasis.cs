namespace OutcomesApi.Domain.Measures;

/// <summary>Which date puts a case into a period.</summary>
public enum TimeBasis
{
    /// <summary>The event itself happened in the period, whenever the offence was recorded.</summary>
    EventInPeriod,

    /// <summary>The offence was recorded in the period; its outcome so far, so the count is immature until most have one.</summary>
    OffenceRecordedInPeriod,

    /// <summary>Cases followed from a common start to their end.</summary>
    Cohort,

    /// <summary>A stock on one day, such as the population on 30 June.</summary>
    PointInTime,

    /// <summary>The publisher did not say.</summary>
    NotStated,
}
