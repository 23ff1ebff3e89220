namespace OutcomesApi.Api.Representations;

/// <summary>A format that a resource can be had in.</summary>
/// <param name="Name">Its suffix, without the dot.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record Representation(string Name, string MediaType)
{
    /// <summary>JSON: every resource has it.</summary>
    public static Representation Json { get; } = new("json", "application/json");

    /// <summary>Comma-separated values (RFC 4180), streamed.</summary>
    public static Representation Csv { get; } = new("csv", "text/csv");

    /// <summary>A workbook for spreadsheets: a sheet of notes and one of data.</summary>
    public static Representation Xlsx { get; } = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /// <summary>Apache Parquet, for programs that work with large tables.</summary>
    public static Representation Parquet { get; } = new("parquet", "application/vnd.apache.parquet");

    /// <summary>JSON-LD: what harvesters of open data and search engines read.</summary>
    public static Representation JsonLd { get; } = new("jsonld", "application/ld+json");

    /// <summary>Plain text: a citation as it stands in a list of references.</summary>
    public static Representation Text { get; } = new("txt", "text/plain");

    /// <summary>BibTeX, for LaTeX and reference managers.</summary>
    public static Representation BibTeX { get; } = new("bib", "application/x-bibtex");

    /// <summary>RIS, for reference managers.</summary>
    public static Representation Ris { get; } = new("ris", "application/x-research-info-systems");

    /// <summary>CSL-JSON, for citation processors.</summary>
    public static Representation Csl { get; } = new("csl", "application/vnd.citationstyles.csl+json");

    /// <summary>An Atom feed (RFC 4287).</summary>
    public static Representation Atom { get; } = new("atom", "application/atom+xml");

    /// <summary>SVG: the answer as a picture.</summary>
    public static Representation Svg { get; } = new("svg", "image/svg+xml");

    /// <summary>Whether it is text.</summary>
    public bool IsText => this != Xlsx && this != Parquet;

    /// <summary>All formats, each with a suffix.</summary>
    public static IReadOnlyList<Representation> All { get; } = [Json, Csv, Xlsx, Parquet, JsonLd, Svg, Text, BibTeX, Ris, Csl, Atom];
}
