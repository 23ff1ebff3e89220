using OutcomesApi.Api.V1.Comparisons;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>The sheet of notes of a workbook: what its figures count, out of what, when, from which release, and how to cite
/// them.</summary>
internal static class AnswerSheet
{
    public static IReadOnlyList<SpreadsheetNote> Of(TrendsResponse answer, IEnumerable<Figure> figures) =>
        Of(
            $"{answer.Area.Name}: {answer.Name}{(answer.Offence is { } offence ? $", {offence}" : "")}, by period",
            answer.AsOf,
            answer.DataVersion,
            [new("Definition", answer.Definition)],
            answer.Measures,
            answer.Sources,
            Releases(figures),
            answer.Notes,
            answer.Citation,
            answer.Links.Permalink
        );

    public static IReadOnlyList<SpreadsheetNote> Of(ComparisonsResponse answer, IEnumerable<Figure> figures) =>
        Of(
            $"{answer.Rate.Name}, {answer.Offence}, {answer.Period}: police forces of England and Wales compared",
            answer.AsOf,
            answer.DataVersion,
            [new("Definition", answer.Rate.Definition)],
            answer.Measures,
            answer.Sources,
            Releases(figures),
            answer.Notes,
            answer.Citation,
            answer.Links.Permalink
        );

    public static IReadOnlyList<SpreadsheetNote> Of(OffenceMixResponse answer, IEnumerable<Figure> figures) =>
        Of(
            $"{answer.Force.Name}: {answer.Rate.Name}, {answer.Period}, adjusted for the mix of offences",
            answer.AsOf,
            answer.DataVersion,
            [new("Definition", answer.Rate.Definition)],
            answer.Measures,
            answer.Sources,
            Releases(figures),
            answer.Notes,
            answer.Citation,
            answer.Links.Permalink
        );

    /// <summary>The lines of a sheet.</summary>
    public static IReadOnlyList<SpreadsheetNote> Of(
        string title,
        string asOf,
        string dataVersion,
        IEnumerable<SpreadsheetNote> definitions,
        IEnumerable<MeasureSummaryResponse> measures,
        IEnumerable<SourceResponse> sources,
        IEnumerable<Release> releases,
        IEnumerable<NoteResponse> notes,
        string citation,
        string permalink
    ) =>
        [
            new("Title", title),
            new("As of", $"{asOf}: what was public then is what the figures rest on"),
            new("Data version", dataVersion),
            .. definitions,
            .. measures.Select(measure => new SpreadsheetNote($"Measure {measure.Id}", measure.Definition)),
            .. releases.Select(release => new SpreadsheetNote($"Release {release.Id}", $"{release.Title}, {release.DataSet.Publisher}")),
            .. sources.Select(source => new SpreadsheetNote(
                $"Source {source.Id}",
                source.Citation + (source.Licence is { } licence ? $" {licence}." : "")
            )),
            .. SymbolNotes.All,
            .. notes.Select(note => new SpreadsheetNote($"Note {note.Code}", note.Text)),
            new("Cite as", citation),
            new("Permalink", permalink),
        ];

    private static IEnumerable<Release> Releases(IEnumerable<Figure> figures) =>
        figures.Select(figure => figure.Release).DistinctBy(release => release.Id);
}
