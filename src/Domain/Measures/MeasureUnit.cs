namespace OutcomesApi.Domain.Measures;

/// <summary>What one unit of the count is.</summary>
public enum MeasureUnit
{
    /// <summary>A report to the police.</summary>
    Report,

    /// <summary>An offence; the Home Office counts one for each victim in most classes.</summary>
    Offence,

    /// <summary>A police investigation.</summary>
    Investigation,

    /// <summary>A suspect.</summary>
    Suspect,

    /// <summary>A defendant.</summary>
    Defendant,

    /// <summary>A conviction.</summary>
    Conviction,

    /// <summary>A victim.</summary>
    Victim,

    /// <summary>A resident person.</summary>
    Person,
}
