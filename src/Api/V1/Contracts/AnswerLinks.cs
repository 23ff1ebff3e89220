namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The addresses that belong to an answer.</summary>
public sealed record AnswerLinks
{
    /// <summary>This answer.</summary>
    public required string Self { get; init; }

    /// <summary>This answer as it is now, for ever: the same question with its <c>asOf</c>.</summary>
    public required string Permalink { get; init; }

    /// <summary>The whole of it as a CSV file; null where there is none.</summary>
    public required string? Csv { get; init; }

    /// <summary>The whole of it as a workbook for spreadsheets (XLSX), with a sheet of notes; null where there is none.</summary>
    public required string? Xlsx { get; init; }

    /// <summary>The answer as a picture; null where there is none. It takes <c>width</c>, <c>theme</c> and <c>lang</c>.</summary>
    public required string? Svg { get; init; }

    /// <summary>How to cite it, and later whether any figure in it has changed since: as JSON, and with the suffixes <c>.txt</c>,
    /// <c>.bib</c>, <c>.ris</c> and <c>.json</c> (CSL-JSON).</summary>
    public required string Citation { get; init; }

    /// <summary>The next page; null where this is the last.</summary>
    public required string? Next { get; init; }
}
