namespace OutcomesApi.Domain.Observations;

/// <summary>Where in a release a group of figures stands.</summary>
/// <param name="ArePercentages">Whether the group is of published percentages, which come after all counts.</param>
/// <param name="AreaId">The identifier of the area.</param>
/// <param name="OffenceId">The identifier of the offence; empty for figures that are not about offences.</param>
public sealed record FigurePlace(bool ArePercentages, string AreaId, string OffenceId);
