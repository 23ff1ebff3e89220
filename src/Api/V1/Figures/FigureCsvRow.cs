using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>A row of a CSV file of figures: a count, a rate, or a sum that could not be made.</summary>
internal sealed record FigureCsvRow(Area Area, Observation? Observation = null, Rate? Rate = null, PeriodGap? Gap = null)
{
    public string Kind =>
        Rate is not null ? "rate"
        : Gap is not null ? "gap"
        : "observation";

    public OffenceType? Offence => Rate?.Offence ?? Observation?.Offence ?? Gap?.Offence;

    public TimePeriod Period => Rate?.Period ?? Observation?.Period ?? Gap!.Period;

    public PeriodStatus PeriodStatus => Rate?.PeriodStatus ?? Observation?.PeriodStatus ?? PeriodStatus.Stated;

    public Breakdown? Breakdown => Rate?.Breakdown ?? Observation?.Breakdown ?? Gap?.Breakdown;

    public string MeasureOrRate => Rate?.Definition.Id ?? Observation?.Measure.Id ?? Gap!.Measure.Id;

    public string Definition => Rate?.Definition.Definition ?? Observation?.Measure.Definition ?? Gap!.Measure.Definition;

    public string Notes =>
        Gap is not null
            ? PeriodGapResponse.Of(Gap).Text
            : string.Join(' ', (Rate?.Notes ?? NoteRules.Of(Observation!)).Select(note => note.Text));
}
