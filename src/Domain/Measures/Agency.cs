namespace OutcomesApi.Domain.Measures;

/// <summary>Whose records are counted.</summary>
public enum Agency
{
    /// <summary>Police forces.</summary>
    Police,

    /// <summary>The Crown Prosecution Service.</summary>
    Cps,

    /// <summary>The courts, as published by the Ministry of Justice.</summary>
    Courts,

    /// <summary>The Office for National Statistics.</summary>
    Ons,
}
