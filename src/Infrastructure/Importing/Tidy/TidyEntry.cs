using System.Globalization;
using System.Text.Json.Serialization;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>An entry of <c>observations</c> or <c>publishedRates</c> of a document in the tidy form. Its members are the columns of the
/// table.</summary>
internal abstract record TidyEntry
{
    [JsonPropertyOrder(-9)]
    public required string Area { get; init; }

    [JsonPropertyOrder(-8)]
    public string? Offence { get; init; }

    [JsonPropertyOrder(-6)]
    public required string Period { get; init; }

    [JsonPropertyOrder(-5)]
    public required string PeriodStatus { get; init; }

    [JsonPropertyOrder(-4)]
    public string? PeriodLabel { get; init; }

    [JsonPropertyOrder(-3)]
    public string? Breakdown { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Qualifier { get; init; }

    [JsonPropertyOrder(1)]
    public string? Source { get; init; }

    [JsonPropertyOrder(2)]
    public TidyNote? Note { get; init; }

    /// <summary>The text of the cell that the member would have in the table.</summary>
    public string Cell(string column) =>
        (
            column switch
            {
                TidyColumns.Area => Area,
                TidyColumns.Offence => Offence,
                TidyColumns.Period => Period,
                TidyColumns.PeriodStatus => PeriodStatus,
                TidyColumns.PeriodLabel => PeriodLabel,
                TidyColumns.Breakdown => Breakdown,
                TidyColumns.Qualifier => Qualifier,
                TidyColumns.Source => Source,
                TidyColumns.NoteCode => Note?.Code,
                TidyColumns.Note => Note?.Text,
                _ => OwnCell(column),
            }
        ) ?? "";

    protected abstract string? OwnCell(string column);
}

/// <summary>A count.</summary>
internal sealed record TidyObservation : TidyEntry
{
    [JsonPropertyOrder(-7)]
    public required string Measure { get; init; }

    [JsonPropertyOrder(-2)]
    public long? Value { get; init; }

    public int? Step { get; init; }

    public string? Symbol { get; init; }

    public string Derivation { get; init; } = TidyWords.Of(Domain.Observations.Derivation.Published);

    public static TidyObservation Of(in ParsedFigure figure, string ownSource) =>
        new()
        {
            Area = figure.Area.Id,
            Offence = figure.Offence?.Id,
            Measure = figure.Measure!.Id,
            Period = figure.Period.Id,
            PeriodStatus = TidyWords.Of(figure.PeriodStatus),
            PeriodLabel = figure.Period.Label,
            Breakdown = figure.Breakdown?.Id,
            Value = figure.Value,
            Qualifier = figure.Value is null ? null : TidyWords.Of(figure.Qualifier),
            Step = figure.Step,
            Symbol = figure.Symbol?.Code,
            Derivation = TidyWords.Of(figure.Derivation),
            Source = figure.SourceId ?? ownSource,
            Note = TidyNote.Of(figure.Note),
        };

    protected override string? OwnCell(string column) =>
        column switch
        {
            TidyColumns.Measure => Measure,
            TidyColumns.Value => Value?.ToString(CultureInfo.InvariantCulture),
            TidyColumns.Step => Step?.ToString(CultureInfo.InvariantCulture),
            TidyColumns.Symbol => Symbol,
            TidyColumns.Derivation => Derivation,
            _ => null,
        };
}

/// <summary>A published percentage.</summary>
internal sealed record TidyPublishedRate : TidyEntry
{
    [JsonPropertyOrder(-7)]
    public required string Rate { get; init; }

    [JsonPropertyOrder(-2)]
    public required decimal Percent { get; init; }

    public decimal? Step { get; init; }

    public static TidyPublishedRate Of(in ParsedFigure figure, string ownSource) =>
        new()
        {
            Area = figure.Area.Id,
            Offence = figure.Offence?.Id,
            Rate = figure.Rate!.Id,
            Period = figure.Period.Id,
            PeriodStatus = TidyWords.Of(figure.PeriodStatus),
            PeriodLabel = figure.Period.Label,
            Breakdown = figure.Breakdown?.Id,
            Percent = figure.Percent!.Value.Percent,
            Qualifier = TidyWords.Of(figure.Percent.Value.Qualifier),
            Step = figure.Percent.Value.Step,
            Source = figure.SourceId ?? ownSource,
            Note = TidyNote.Of(figure.Note),
        };

    protected override string? OwnCell(string column) =>
        column switch
        {
            TidyColumns.Rate => Rate,
            TidyColumns.Value => Percent.ToString(CultureInfo.InvariantCulture),
            TidyColumns.Step => Step?.ToString(CultureInfo.InvariantCulture),
            TidyColumns.Derivation => "published",
            _ => null,
        };
}

/// <summary>A note to a figure.</summary>
internal sealed record TidyNote
{
    public required string Code { get; init; }

    public required string Text { get; init; }

    public static TidyNote? Of(Domain.Measures.Note? note) => note is null ? null : new TidyNote { Code = note.Code, Text = note.Text };
}
