namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>How much of a force's cases is in the offences that a rate is adjusted for.</summary>
public sealed record OffenceMixCoverageResponse
{
    /// <summary>Whether all of it is.</summary>
    public required bool Complete { get; init; }

    /// <summary>The denominator in those offences, added.</summary>
    public required long Denominator { get; init; }

    /// <summary>The denominator of the force as published or summed; null where there is none.</summary>
    public required long? Of { get; init; }

    /// <summary>Offences that are left out, since a count of theirs is negative or not exact, or the standard has no rate.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
