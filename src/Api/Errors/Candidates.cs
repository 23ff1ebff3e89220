using System.Runtime.CompilerServices;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.Errors;

/// <summary>The candidates that the code lists give for "did you mean". Those of a whole list are made once.</summary>
internal static class Candidates
{
    private static readonly ConditionalWeakTable<object, IReadOnlyList<Candidate>> _ofCatalogues = [];

    public static IReadOnlyList<Candidate> Of(OffenceCatalogue offences) =>
        _ofCatalogues.GetValue(offences, _ => Of(offences.AsEnumerable()));

    public static IReadOnlyList<Candidate> Of(OutcomeTypeCatalogue types) => _ofCatalogues.GetValue(types, _ => Of(types.AsEnumerable()));

    public static IReadOnlyList<Candidate> Of(MeasureCatalogue measures) =>
        _ofCatalogues.GetValue(measures, _ => Of(measures.AsEnumerable()));

    public static IReadOnlyList<Candidate> Of(RateCatalogue rates) => _ofCatalogues.GetValue(rates, _ => Of(rates.AsEnumerable()));

    public static IReadOnlyList<Candidate> Of(IEnumerable<Area> areas) =>
        [
            .. areas.Select(area => new Candidate(
                area.Id,
                [
                    area.Name,
                    .. area.Spellings.Select(spelling => spelling.Text),
                    .. area.GssCode is { } code ? [code.Text] : Array.Empty<string>(),
                ]
            )),
        ];

    public static IReadOnlyList<Candidate> Of(IEnumerable<OffenceType> offences) =>
        [.. offences.Select(offence => new Candidate(offence.Id, [offence.Name, .. offence.Spellings.Select(spelling => spelling.Text)]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<OutcomeType> types) =>
        [.. types.Select(type => new Candidate(type.Id, [type.Name]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<Measure> measures) =>
        [.. measures.Select(measure => new Candidate(measure.Id, [measure.Name]))];

    public static IReadOnlyList<Candidate> Of(IEnumerable<RateDefinition> rates) =>
        [.. rates.Select(rate => new Candidate(rate.Id, [rate.Name]))];
}
