namespace OutcomesApi.Domain.Releases;

/// <summary>How it is known that one source draws on another.</summary>
public enum DerivationBasis
{
    /// <summary>The source names the other.</summary>
    Named,

    /// <summary>It does not, and it was inferred; the note on the source says from what.</summary>
    Inferred,

    /// <summary>Its figures were computed from the other's by a procedure that is written down.</summary>
    Computed,
}
