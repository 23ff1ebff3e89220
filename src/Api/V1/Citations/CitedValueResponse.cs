namespace OutcomesApi.Api.V1.Citations;

/// <summary>A figure of a cited answer in one state.</summary>
public sealed record CitedValueResponse
{
    /// <summary>The value; null where there is none.</summary>
    public required double? Value { get; init; }

    /// <summary>For a rate, its numerator; null for a count and where it is not exact.</summary>
    public required long? Numerator { get; init; }

    /// <summary>For a rate, its denominator; null likewise.</summary>
    public required long? Denominator { get; init; }

    /// <summary>The releases behind it.</summary>
    public required IReadOnlyList<string> Releases { get; init; }

    internal static CitedValueResponse Of(CitedFigure figure) =>
        new()
        {
            Value = figure.Value,
            Numerator = figure.Numerator,
            Denominator = figure.Denominator,
            Releases = figure.Releases,
        };
}
