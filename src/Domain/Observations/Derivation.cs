namespace OutcomesApi.Domain.Observations;

/// <summary>Whether a figure was published as such.</summary>
public enum Derivation
{
    /// <summary>It was published as it stands.</summary>
    Published,

    /// <summary>It is the complete sum of published figures: of forces, of offences or of months.</summary>
    Sum,
}
