using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>A row of a comparison as a table: a force that is compared, or one that is not, and why.</summary>
internal sealed record ComparisonCsvRow(Area Force, ComparedForce? Compared, MissingForce? Missing)
{
    public Rate? Rate => Compared?.Rate;

    public static IEnumerable<ComparisonCsvRow> Of(ForceComparison comparison) =>
        comparison
            .Forces.Select(force => new ComparisonCsvRow(force.Force, force, null))
            .Concat(comparison.Missing.Select(missing => new ComparisonCsvRow(missing.Force, null, missing)));
}

/// <summary>A comparison as a CSV table: a row for each force, those that are missing last.</summary>
internal static class ComparisonCsv
{
    public static CsvTable<ComparisonCsvRow> ColumnsOf(RateQuestion question, ForceComparison comparison, bool withRanks)
    {
        var table = new CsvTable<ComparisonCsvRow>()
            .Text("force", row => row.Force.Id)
            .Text("force_name", row => row.Force.Name)
            .Text("gss_code", row => row.Force.GssCode?.Text)
            .Text("rate", _ => question.Rate.Id)
            .Text("definition", _ => question.Rate.Definition)
            .Text("offence", _ => question.Offence.Id)
            .Text("period", _ => question.Period.Id)
            .Text("breakdown", _ => question.Breakdown?.Id)
            .Number<long>("numerator", row => row.Rate?.Numerator.Exact)
            .Number<long>("denominator", row => row.Rate?.Denominator.Exact)
            .Number<double>("value", row => row.Rate?.Estimate.Value)
            .Number<decimal>("percent", row => row.Rate is { } rate ? RateResponse.PercentOf(rate) : null)
            .Number<double>("lower_95", row => row.Rate?.Estimate.Intervals.ElementAtOrDefault(0)?.Lower)
            .Number<double>("upper_95", row => row.Rate?.Estimate.Intervals.ElementAtOrDefault(0)?.Upper)
            .Number<double>("lower_99_8", row => row.Rate?.Estimate.Intervals.ElementAtOrDefault(1)?.Lower)
            .Number<double>("upper_99_8", row => row.Rate?.Estimate.Intervals.ElementAtOrDefault(1)?.Upper)
            .Number<double>("rest_of_england_and_wales", row => row.Compared?.RestValue)
            .Number<double>("difference_from_rest", row => row.Compared?.Difference?.Value)
            .Number<double>("difference_lower_95", row => row.Compared?.Difference?.Intervals.ElementAtOrDefault(0)?.Lower)
            .Number<double>("difference_upper_95", row => row.Compared?.Difference?.Intervals.ElementAtOrDefault(0)?.Upper)
            .Text("adjusted_class", row => FunnelResponse.Word(row.Compared?.AdjustedPosition))
            .Number<double>("adjusted_z", row => row.Compared?.AdjustedPosition?.Z)
            .Text("class", row => FunnelResponse.Word(row.Compared?.Position))
            .Number<double>("z", row => row.Compared?.Position?.Z)
            .Number<double>("funnel_lower_95", row => row.Compared?.Limits.ElementAtOrDefault(0)?.Limits.Lower)
            .Number<double>("funnel_upper_95", row => row.Compared?.Limits.ElementAtOrDefault(0)?.Limits.Upper)
            .Number<double>("funnel_lower_99_8", row => row.Compared?.Limits.ElementAtOrDefault(1)?.Limits.Lower)
            .Number<double>("funnel_upper_99_8", row => row.Compared?.Limits.ElementAtOrDefault(1)?.Limits.Upper)
            .Number<double>("share_not_yet_assigned", row => row.Rate?.Maturity?.Share);
        if (withRanks)
        {
            table = table
                .Number<int>("rank", row => row.Compared?.Rank?.Rank)
                .Number<int>("rank_lower", row => row.Compared?.Rank?.Highest)
                .Number<int>("rank_upper", row => row.Compared?.Rank?.Lowest);
        }

        return table
            .Number<double>("phi", _ => comparison.Overdispersion.Value?.Phi)
            .Number<double>("tau_squared", _ => comparison.Overdispersion.Value?.TauSquared)
            .Text(
                "forces_missing",
                row => row.Missing is null ? string.Join(' ', comparison.Missing.Select(missing => missing.Force.Id)) : null
            )
            .Text("gap", row => row.Missing is { } missing ? MissingForceResponse.Of(missing).Reason : null)
            .Text("releases", row => string.Join(' ', row.Rate?.Releases.Select(release => release.Id) ?? []))
            .Text("sources", row => string.Join(' ', row.Rate?.Sources.Select(source => source.Citation) ?? []))
            .Text(
                "notes",
                row =>
                    row.Missing is { } missing
                        ? MissingForceResponse.Of(missing).Text
                        : string.Join(' ', row.Rate!.Notes.Select(note => note.Text))
            )
            .Text("sentence", row => row.Rate is { } rate ? RateSentence.WithSource(rate) : null);
    }
}
