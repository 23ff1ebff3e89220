using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.Rates;

/// <summary>What two parts of a rate must share: the period and the breakdown. (Area and offence they share already.)</summary>
internal sealed record CountKey(TimePeriod Period, Breakdown? Breakdown)
{
    public static CountKey Of(Figure figure) => new(figure.Period, figure.Breakdown);
}
