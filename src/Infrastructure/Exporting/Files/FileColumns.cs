using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>
/// The columns of the tidy form, typed. Numbers are doubles: every count is below 2^53 and every percentage has at most three decimals, so
/// that each reads back as what was published.
/// </summary>
internal static class FileColumns
{
    public static IReadOnlyList<FileColumn> All { get; } =
    [
        Text(TidyColumns.Area, figure => figure.Area.Id),
        Text(TidyColumns.Offence, figure => figure.Offence?.Id),
        Text(TidyColumns.Measure, figure => (figure as Observation)?.Measure.Id),
        Text(TidyColumns.Rate, figure => (figure as PublishedRate)?.Rate.Id),
        Text(TidyColumns.Period, figure => figure.Period.Id),
        Text(TidyColumns.PeriodStatus, figure => TidyWords.Of(figure.PeriodStatus)),
        Text(TidyColumns.PeriodLabel, figure => figure.Period.Label),
        Text(TidyColumns.Breakdown, figure => figure.Breakdown?.Id),
        Number(TidyColumns.Value, ValueOf),
        Text(TidyColumns.Qualifier, QualifierOf),
        Number(TidyColumns.Step, StepOf),
        Text(TidyColumns.Symbol, SymbolOf),
        Text(TidyColumns.Source, figure => figure.Source.Id),
        Text(TidyColumns.NoteCode, figure => figure.Note?.Code),
        Text(TidyColumns.Note, figure => figure.Note?.Text),
        Text(TidyColumns.Derivation, figure => TidyWords.Of(figure.Derivation)),
    ];

    public static double? ValueOf(Figure figure) =>
        figure is PublishedRate rate ? (double)rate.Percent.Percent : (figure as Observation)?.Count?.Value;

    public static double? StepOf(Figure figure) =>
        figure is PublishedRate rate ? (double?)rate.Percent.Step : (figure as Observation)?.Count?.Step;

    public static string? SymbolOf(Figure figure) => (figure as Observation)?.Symbol?.Code;

    public static string? QualifierOf(Figure figure) =>
        figure switch
        {
            PublishedRate rate => TidyWords.Of(rate.Percent.Qualifier),
            Observation { Count: { } count } => TidyWords.Of(count.Qualifier),
            _ => null,
        };

    private static FileColumn Text(string name, Func<Figure, string?> text) => new(name, text, null);

    private static FileColumn Number(string name, Func<Figure, double?> number) => new(name, null, number);
}
