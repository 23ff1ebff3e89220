namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The rates of an area.</summary>
public sealed record RatesResponse : FiguresResponse;
