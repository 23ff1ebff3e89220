using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>A column of counts.</summary>
internal sealed record OffenceColumn(int Column, string Heading, OffenceType Offence, TimePeriod Period, Measure Measure);

/// <summary>A column of which nothing is stored, and why.</summary>
internal sealed record ColumnNotTaken(string Heading, string Reason);
