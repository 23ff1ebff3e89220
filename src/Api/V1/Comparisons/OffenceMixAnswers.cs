using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.Representations.Xlsx;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Comparisons;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Comparisons;

/// <summary>Answers questions for a force's rate adjusted for its mix of offences.</summary>
public sealed class OffenceMixAnswers(
    IHttpContextAccessor accessor,
    AreaCatalogue areas,
    RateQuestions questions,
    RateReader reader,
    AnswerAddresses addresses
)
{
    private static readonly CsvTable<OffenceStratumResponse> _columns = new CsvTable<OffenceStratumResponse>()
        .Text("offence", stratum => stratum.Offence)
        .Number<long>("observed", stratum => stratum.Observed)
        .Number<long>("denominator", stratum => stratum.Denominator)
        .Number<double>("standard_proportion", stratum => stratum.StandardProportion)
        .Number<double>("expected", stratum => stratum.Expected)
        .Text("gap", _ => null)
        .Text("notes", _ => null);

    private static readonly Note _containsForce = new(
        "standard-contains-force",
        "The standard is England and Wales, which contains the force, so the ratio is drawn a little towards 1, the more the larger the force."
    );

    private static readonly Note _onlyMix = new(
        "only-the-mix",
        "The adjustment takes out which offences a force deals with, and nothing else. Ratios of two forces are not to be compared with each other: each is weighted by its own offences."
    );

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The adjustment.</summary>
    public async Task<ActionResult> AdjustAsync(OffenceMixRequest request, Area force, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var version = Http.Features.GetRequiredFeature<DataVersionFeature>().Version;
        var question = questions.Of(request, version);
        var standard = areas[AreaCatalogue.EnglandAndWalesId];
        var own = await reader.OfOffencesAsync(question, force, cancellationToken);
        var all = await reader.OfOffencesAsync(question, standard, cancellationToken);
        var mix = OffenceMix.Of(own, all, question.Offence);
        var format = Http.Features.GetRequiredFeature<RepresentationFeature>().Chosen;
        var answer = Shape(question, force, standard, own, all, mix, version);
        var rows = answer.Strata.ToAsyncEnumerable();
        if (format == Representation.Csv)
            return new CsvResult<OffenceStratumResponse>($"{force.Id}-offence-mix.csv", _columns, rows, ReasonAsync);
        return format == Representation.Xlsx
            ? new XlsxResult<OffenceStratumResponse>(
                $"{force.Id}-offence-mix.xlsx",
                AnswerSheet.Of(answer, mix.Strata.SelectMany(stratum => stratum.Own.Figures.Concat(stratum.Standard.Figures))),
                _columns,
                rows,
                ReasonAsync
            )
            : new OkObjectResult(answer);

        Task<NoteResponse?> ReasonAsync(CancellationToken _) => Task.FromResult(answer.Reason);
    }

    private OffenceMixResponse Shape(
        RateQuestion question,
        Area force,
        Area standard,
        IReadOnlyList<Rate> own,
        IReadOnlyList<Rate> all,
        OffenceMix mix,
        DataVersion version
    )
    {
        var figures = mix.Strata.SelectMany(stratum => stratum.Own.Figures.Concat(stratum.Standard.Figures)).ToList();
        var crude = own.FirstOrDefault(rate => rate.Offence == question.Offence);
        var crudeStandard = all.FirstOrDefault(rate => rate.Offence == question.Offence);
        return new OffenceMixResponse
        {
            Force = AreaSummaryResponse.Of(force),
            Rate = RateDefinitionResponse.Of(question.Rate),
            Offence = question.Offence.Id,
            Period = question.Period.Id,
            AsOf = KnowledgeTime.Text(question.Snapshot.AsOf),
            DataVersion = version.Id,
            Standard = AreaSummaryResponse.Of(standard),
            Observed = mix.Observed,
            Expected = mix.Expected,
            Ratio = mix.Ratios.Count > 0 ? mix.Ratios[0].Ratio : null,
            Intervals = [.. mix.Ratios.Select(ratio => IntervalResponse.Of(ratio.Interval))],
            Crude = crude is null ? null : RateResponse.Of(crude),
            CrudeStandard = crudeStandard is null ? null : RateResponse.Of(crudeStandard),
            Strata = [.. mix.Strata.Select(OffenceStratumResponse.Of)],
            Coverage = new OffenceMixCoverageResponse
            {
                Complete = mix.LeftOut.Count == 0 && crude?.Denominator.Exact == mix.Trials,
                Denominator = mix.Trials,
                Of = crude?.Denominator.Exact,
                LeftOut = [.. mix.LeftOut.Select(offence => offence.Id)],
            },
            Reason = mix.Ratios.Count > 0 ? null : NoFigures(question, force),
            Measures = AnswerFrame.Measures([question.Rate.Numerator, question.Rate.Denominator]),
            Sources = AnswerFrame.Sources(figures),
            Notes = AnswerFrame.Notes([_containsForce, _onlyMix, .. mix.Strata.SelectMany(stratum => stratum.Own.Notes)]),
            Citation = AnswerFrame.Citation(
                $"{force.Name}: {question.Rate.Name}, {question.Period.Id}, adjusted for the mix of offences",
                question.Snapshot,
                version,
                addresses.Permalink(Http, question.Snapshot, isFixed: false),
                figures
            ),
            Links = addresses.Of(Http, question.Snapshot, isFixed: false),
        };
    }

    private static NoteResponse NoFigures(RateQuestion question, Area force) =>
        new()
        {
            Code = "no-figures",
            Text = string.Create(
                CultureInfo.InvariantCulture,
                $"No release that was public by {KnowledgeTime.Text(question.Snapshot.AsOf)} has this rate by offence for {force.Name} and for England and Wales in this period, or nothing is expected. That does not mean zero."
            ),
        };
}
