namespace OutcomesApi.Api.V1.Availability;

/// <summary>A row of the table: an entry, and of which list it is.</summary>
/// <param name="List">The parameter it is for: <c>area</c>, <c>offence</c>, <c>measure</c>, <c>rate</c>, <c>period</c>, <c>breakdown</c> or
/// <c>release</c>.</param>
/// <param name="Entry">The entry.</param>
public sealed record AvailabilityRow(string List, AvailableEntryResponse Entry);
