using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.Pages;

/// <summary>A rate on a page.</summary>
/// <param name="Rate">The rate, as its JSON gives it.</param>
/// <param name="MeasureName">The name of a measure by its identifier.</param>
/// <param name="Key">A word that no other rate on the page has.</param>
/// <param name="IsNested">Whether it stands below a heading of the third level.</param>
public sealed record ShownRate(RateResponse Rate, Func<string, string> MeasureName, string Key, bool IsNested = false);
