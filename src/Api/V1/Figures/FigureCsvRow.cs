using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>A row of a CSV file of figures: a count or a rate.</summary>
internal sealed record FigureCsvRow(Observation? Observation, Rate? Rate);
