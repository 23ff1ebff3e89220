using System.Globalization;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Figures;

/// <summary>The parts that every answer with figures has, made of the figures it rests on.</summary>
internal static class AnswerFrame
{
    public static IReadOnlyList<SourceResponse> Sources(IEnumerable<Figure> figures) =>
        [
            .. figures
                .Select(figure => figure.Source)
                .DistinctBy(source => source.Id)
                .SelectMany(source => source.WithOrigins)
                .DistinctBy(source => source.Id)
                .Select(SourceResponse.Of),
        ];

    public static IReadOnlyList<MeasureSummaryResponse> Measures(IEnumerable<Measure> measures) =>
        [.. measures.DistinctBy(measure => measure.Id).Select(MeasureSummaryResponse.Of)];

    public static IReadOnlyList<NoteResponse> Notes(IEnumerable<Note> notes) =>
        [.. notes.Distinct().Select(note => new NoteResponse { Code = note.Code, Text = note.Text })];

    public static string Citation(string title, Snapshot snapshot, DataVersion version, string permalink, IEnumerable<Figure> figures)
    {
        var sources = figures.Select(figure => figure.Source).DistinctBy(source => source.Id).Select(source => source.Citation).ToList();
        return string.Create(
                CultureInfo.InvariantCulture,
                $"Outcomes API. {title}. As of {KnowledgeTime.Text(snapshot.AsOf)}, data version {version.Id}. {permalink}"
            ) + (sources.Count > 0 ? $" Sources: {string.Join(" ", sources)}" : "");
    }
}
