using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>What the rows of a court table are summed to.</summary>
/// <param name="Area">The police force area, a residual area, or England and Wales.</param>
/// <param name="Offence">The offence, or the group where the table has no offences.</param>
/// <param name="Year">The calendar year.</param>
internal readonly record struct CourtKey(Area Area, OffenceType Offence, TimePeriod Year);
