namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>The columns of the tidy form, in order (docs/tidy-format.md).</summary>
public static class TidyColumns
{
    /// <summary>Every column but <see cref="Derivation"/>, which only a table with sums needs.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Area, Offence, Measure, Rate, Period, PeriodStatus, PeriodLabel, Breakdown, Value, Qualifier, Step, Symbol, Source, NoteCode, Note];

    /// <summary>Every column, as exports have them.</summary>
    public static IReadOnlyList<string> WithDerivation { get; } = [.. All, Derivation];

    internal const string Area = "area";
    internal const string Offence = "offence";
    internal const string Measure = "measure";
    internal const string Rate = "rate";
    internal const string Period = "period";
    internal const string PeriodStatus = "period_status";
    internal const string PeriodLabel = "period_label";
    internal const string Breakdown = "breakdown";
    internal const string Value = "value";
    internal const string Qualifier = "qualifier";
    internal const string Step = "step";
    internal const string Symbol = "symbol";
    internal const string Source = "source";
    internal const string NoteCode = "note_code";
    internal const string Note = "note";
    internal const string Derivation = "derivation";
}
