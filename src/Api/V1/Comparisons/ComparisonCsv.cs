using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>A comparison as a CSV table: a row for each force.</summary>
internal static class ComparisonCsv
{
    public static CsvTable<ComparedForce> ColumnsOf(RateQuestion question, ForceComparison comparison, bool withRanks)
    {
        var table = new CsvTable<ComparedForce>()
            .Text("force", force => force.Force.Id)
            .Text("force_name", force => force.Force.Name)
            .Text("gss_code", force => force.Force.GssCode?.Text)
            .Text("rate", _ => question.Rate.Id)
            .Text("definition", _ => question.Rate.Definition)
            .Text("offence", _ => question.Offence.Id)
            .Text("period", _ => question.Period.Id)
            .Text("breakdown", _ => question.Breakdown?.Id)
            .Number<long>("numerator", force => force.Rate.Numerator.Exact)
            .Number<long>("denominator", force => force.Rate.Denominator.Exact)
            .Number<double>("value", force => force.Rate.Estimate.Value)
            .Number<decimal>("percent", force => RateResponse.PercentOf(force.Rate))
            .Number<double>("lower_95", force => force.Rate.Estimate.Intervals.ElementAtOrDefault(0)?.Lower)
            .Number<double>("upper_95", force => force.Rate.Estimate.Intervals.ElementAtOrDefault(0)?.Upper)
            .Number<double>("lower_99_8", force => force.Rate.Estimate.Intervals.ElementAtOrDefault(1)?.Lower)
            .Number<double>("upper_99_8", force => force.Rate.Estimate.Intervals.ElementAtOrDefault(1)?.Upper)
            .Number<double>("rest_of_england_and_wales", force => force.RestValue)
            .Number<double>("difference_from_rest", force => force.Difference?.Value)
            .Number<double>("difference_lower_95", force => force.Difference?.Intervals.ElementAtOrDefault(0)?.Lower)
            .Number<double>("difference_upper_95", force => force.Difference?.Intervals.ElementAtOrDefault(0)?.Upper)
            .Text("adjusted_class", force => FunnelResponse.Word(force.AdjustedPosition))
            .Number<double>("adjusted_z", force => force.AdjustedPosition?.Z)
            .Text("class", force => FunnelResponse.Word(force.Position))
            .Number<double>("z", force => force.Position?.Z)
            .Number<double>("funnel_lower_95", force => force.Limits.ElementAtOrDefault(0)?.Limits.Lower)
            .Number<double>("funnel_upper_95", force => force.Limits.ElementAtOrDefault(0)?.Limits.Upper)
            .Number<double>("funnel_lower_99_8", force => force.Limits.ElementAtOrDefault(1)?.Limits.Lower)
            .Number<double>("funnel_upper_99_8", force => force.Limits.ElementAtOrDefault(1)?.Limits.Upper)
            .Number<double>("share_not_yet_assigned", force => force.Rate.Maturity?.Share);
        if (withRanks)
        {
            table = table
                .Number<int>("rank", force => force.Rank?.Rank)
                .Number<int>("rank_lower", force => force.Rank?.Highest)
                .Number<int>("rank_upper", force => force.Rank?.Lowest);
        }

        return table
            .Number<double>("phi", _ => comparison.Overdispersion.Value?.Phi)
            .Number<double>("tau_squared", _ => comparison.Overdispersion.Value?.TauSquared)
            .Text("forces_missing", _ => string.Join(' ', comparison.Missing.Select(missing => missing.Force.Id)))
            .Text("releases", force => string.Join(' ', force.Rate.Releases.Select(release => release.Id)))
            .Text("sources", force => string.Join(' ', force.Rate.Sources.Select(source => source.Citation)))
            .Text("notes", force => string.Join(' ', force.Rate.Notes.Select(note => note.Text)))
            .Text("sentence", force => RateSentence.WithSource(force.Rate));
    }
}
