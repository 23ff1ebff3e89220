using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.Errors;

/// <summary>The candidates that the code lists give for "did you mean".</summary>
internal static class Candidates
{
    public static IReadOnlyList<Candidate> Of(IEnumerable<Area> areas) =>
        [.. areas.Select(area => new Candidate(area.Id, [area.Name, .. area.Spellings.Select(spelling => spelling.Text), .. area.GssCode is { } code ? [code.Text] : Array.Empty<string>()]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<OffenceType> offences) =>
        [.. offences.Select(offence => new Candidate(offence.Id, [offence.Name, .. offence.Spellings.Select(spelling => spelling.Text)]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<OutcomeType> types) => [.. types.Select(type => new Candidate(type.Id, [type.Name]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<Measure> measures) => [.. measures.Select(measure => new Candidate(measure.Id, [measure.Name]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<RateDefinition> rates) => [.. rates.Select(rate => new Candidate(rate.Id, [rate.Name]))];
}
