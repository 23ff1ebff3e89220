using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>Shapes pages of figures into answers, with everything that travels with a figure.</summary>
public sealed class FigureResponses(PublicAddress address, EmptyReason emptyReason, AreaNotes areaNotes)
{
    private static readonly HashSet<string> _paging = new(StringComparer.OrdinalIgnoreCase) { "cursor", "pageSize" };

    /// <summary>The answer to a question for counts.</summary>
    public async Task<OutcomesResponse> OutcomesAsync(HttpContext http, FigureQuestion question, FigurePage page, int size, DataVersion version, CancellationToken cancellationToken)
    {
        var frame = await FrameAsync(http, question, page, size, page.Observations.Count, version, cancellationToken);
        return new OutcomesResponse(frame, [.. page.Observations.Select(ObservationResponse.Of)]);
    }

    /// <summary>The answer to a question for rates.</summary>
    public Task<RatesResponse> RatesAsync(HttpContext http, FigureQuestion question, FigurePage page, int size, DataVersion version, CancellationToken cancellationToken) =>
        FrameAsync(http, question, page, size, page.Rates.Count, version, cancellationToken);

    /// <summary>Names the next and the first page in the header Link (RFC 8288).</summary>
    public void SetLinkHeader(HttpContext http, FigureQuestion question, FigurePage page)
    {
        var links = new List<string> { $"<{WithQuery(http, "cursor", null)}>; rel=\"first\"", $"<{Permalink(http, question)}>; rel=\"canonical\"" };
        if (Next(http, question, page) is { } next)
            links.Add($"<{next}>; rel=\"next\"");
        http.Response.Headers.Link = string.Join(", ", links);
    }

    private async Task<RatesResponse> FrameAsync(HttpContext http, FigureQuestion question, FigurePage page, int size, int count, DataVersion version, CancellationToken cancellationToken)
    {
        var area = AreaSummaryResponse.Of(question.Filter.Area);
        var figures = page.Observations.Cast<Figure>().Concat(page.Rates.SelectMany(rate => rate.Figures)).ToList();
        var isEmpty = page.Observations.Count == 0 && page.Rates.Count == 0;
        return new RatesResponse
        {
            Force = question.Filter.Area.Level is AreaLevel.Force or AreaLevel.ReportingBody ? area : null,
            Area = area,
            AsOf = KnowledgeTime.Text(question.Filter.Snapshot.AsOf),
            DataVersion = version.Id,
            Rates = [.. page.Rates.Select(RateResponse.Of)],
            Gaps = [.. page.Gaps.Select(PeriodGapResponse.Of)],
            Reason = isEmpty ? await emptyReason.OfAsync(question, page.Gaps, cancellationToken) : null,
            Measures = [.. MeasuresOf(page).Select(MeasureSummaryResponse.Of)],
            Sources = [.. figures.Select(figure => figure.Source).Distinct().SelectMany(source => source.WithOrigins).DistinctBy(source => source.Id).Select(SourceResponse.Of)],
            Notes = [.. NotesOf(question, page).Select(note => new NoteResponse { Code = note.Code, Text = note.Text })],
            Citation = Citation(http, question, version, figures),
            Page = new PageResponse { Size = size, Count = count, NextCursor = page.Next?.Write(question.Text) },
            Links = new AnswerLinks
            {
                Self = WithQuery(http, null, null),
                Permalink = Permalink(http, question),
                Csv = Address(http, ".csv", null, null, isWhole: true),
                Next = Next(http, question, page),
            },
        };
    }

    private static IEnumerable<Measure> MeasuresOf(FigurePage page) =>
        page.Observations.Select(observation => observation.Measure)
            .Concat(page.Rates.SelectMany(rate => new[] { rate.Definition.Numerator, rate.Definition.Denominator }))
            .DistinctBy(measure => measure.Id);

    private IEnumerable<Note> NotesOf(FigureQuestion question, FigurePage page) =>
        areaNotes.Of(question.Filter.Area)
            .Concat(page.Observations.SelectMany(NoteRules.Of))
            .Concat(page.Rates.SelectMany(rate => rate.Notes))
            .DistinctBy(note => (note.Code, note.Text));

    private string Citation(HttpContext http, FigureQuestion question, DataVersion version, List<Figure> figures)
    {
        var sources = figures.Select(figure => figure.Source).DistinctBy(source => source.Id).Select(source => source.Citation).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Outcomes API. {question.Filter.Area.Name}: {question.OffencesInWords}. As of {KnowledgeTime.Text(question.Filter.Snapshot.AsOf)}, data version {version.Id}. {Permalink(http, question)}")
            + (sources.Count > 0 ? $" Sources: {string.Join(" ", sources)}" : "");
    }

    private string? Next(HttpContext http, FigureQuestion question, FigurePage page) =>
        page.Next is { } next ? WithQuery(http, "cursor", next.Write(question.Text)) : null;

    // A release never changes, so a link that names one is permanent as it is.
    private string Permalink(HttpContext http, FigureQuestion question) =>
        question.Filter.ReleaseId is null
            ? Address(http, Suffix(http), "asOf", KnowledgeTime.Text(question.Filter.Snapshot.AsOf), isWhole: true)
            : Address(http, Suffix(http), null, null, isWhole: true);

    private string WithQuery(HttpContext http, string? name, string? value) => Address(http, Suffix(http), name, value);

    private static string Suffix(HttpContext http) => http.Features.Get<RepresentationFeature>()?.Suffix is { } suffix ? '.' + suffix.Name : "";

    // What is to last names its version; the path without one serves whichever is the default then.
    private static PathString Versioned(PathString path) => path.StartsWithSegments("/v1") ? path : new PathString("/v1").Add(path);

    // The same question with one parameter set or left out; a permalink and a file are of the whole, not of a page.
    private string Address(HttpContext http, string suffix, string? name, string? value, bool isWhole = false)
    {
        var query = new QueryBuilder();
        foreach (var (key, values) in http.Request.Query)
        {
            if (!string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && !(isWhole && _paging.Contains(key)))
                query.Add(key, values.OfType<string>());
        }

        if (name is not null && value is not null)
            query.Add(name, value);
        return address.Of(http.Request, (isWhole ? Versioned(http.Request.Path) : http.Request.Path) + suffix + query.ToQueryString());
    }
}
