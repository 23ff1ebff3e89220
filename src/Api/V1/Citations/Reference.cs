using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>A cited answer as an entry of a list of references, in each of its formats.</summary>
/// <param name="Token">The token of the citation.</param>
/// <param name="Title">What the answer is about.</param>
/// <param name="AsOf">What was known.</param>
/// <param name="Permalink">The answer for ever.</param>
/// <param name="Sources">The citations of its sources.</param>
public sealed record Reference(string Token, string Title, DateTimeOffset AsOf, string Permalink, IReadOnlyList<string> Sources)
{
    private const string Author = "Outcomes API";
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private string Note =>
        $"As of {Figures.KnowledgeTime.Text(AsOf)}." + (Sources.Count > 0 ? $" Sources: {string.Join(" ", Sources)}" : "");

    private string Key =>
        "outcomes"
        + AsOf.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
        + Token[..6].Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    /// <summary>As plain text.</summary>
    public string Text => $"{Author} ({AsOf.Year.ToString(CultureInfo.InvariantCulture)}). {Title} [Data set]. {Permalink} {Note}";

    /// <summary>As BibTeX.</summary>
    public string BibTeX =>
        string.Join(
            '\n',
            $"@misc{{{Key},",
            $"  author = {{{{{Author}}}}},",
            $"  title = {{{{{Escaped(Title)}}}}},",
            $"  year = {{{AsOf.Year.ToString(CultureInfo.InvariantCulture)}}},",
            $"  howpublished = {{Data set}},",
            $"  url = {{{Permalink}}},",
            $"  note = {{{Escaped(Note)}}}",
            "}",
            ""
        );

    /// <summary>As RIS.</summary>
    public string Ris =>
        string.Join(
            "\r\n",
            "TY  - DATA",
            $"ID  - {Key}",
            $"AU  - {Author}",
            $"TI  - {OneLine(Title)}",
            $"PY  - {AsOf.Year.ToString(CultureInfo.InvariantCulture)}",
            $"DA  - {AsOf.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}",
            $"UR  - {Permalink}",
            $"N1  - {OneLine(Note)}",
            "ER  - ",
            ""
        );

    /// <summary>As CSL-JSON.</summary>
    public string CslJson =>
        new JsonArray(
            new JsonObject
            {
                ["id"] = Key,
                ["type"] = "dataset",
                ["title"] = Title,
                ["author"] = new JsonArray(new JsonObject { ["literal"] = Author }),
                ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(AsOf.Year, AsOf.Month, AsOf.Day)) },
                ["URL"] = Permalink,
                ["note"] = Note,
            }
        ).ToJsonString(_readable);

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Escaped(string text) =>
        string.Concat(
            OneLine(text)
                .Select(letter =>
                    letter switch
                    {
                        '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{letter}",
                        '\\' => "\\textbackslash{}",
                        '~' => "\\textasciitilde{}",
                        '^' => "\\textasciicircum{}",
                        _ => letter.ToString(),
                    }
                )
        );
}
