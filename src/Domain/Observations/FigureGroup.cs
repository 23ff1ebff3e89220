namespace OutcomesApi.Domain.Observations;

/// <summary>The counts, or the published percentages, that a release has of one area and offence.</summary>
/// <param name="Place">Where it stands in the release.</param>
/// <param name="Figures">The figures, in order.</param>
public sealed record FigureGroup(FigurePlace Place, IReadOnlyList<Figure> Figures);
