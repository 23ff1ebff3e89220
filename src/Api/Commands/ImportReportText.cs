using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Api.Commands;

/// <summary>An import report in lines to read, and as JSON.</summary>
internal static class ImportReportText
{
    private const int IssuesShown = 5;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Json(IReadOnlyList<ImportReport> reports) => JsonSerializer.Serialize(reports, _json);

    public static IEnumerable<string> Lines(ImportReport report)
    {
        yield return $"{report.FileName}: {Outcome(report)}";
        foreach (var sheet in report.Sheets)
            yield return "  " + Sheet(sheet);
        if (report.Figures > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"  {report.Figures:N0} figures of {Span(report.Periods)}");
        if (report is { AbsentRows: { } meaning, AbsentFigures: > 0 and var absent })
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"  {absent:N0} figures of the combinations that the table names are absent: {(meaning == AbsentRows.Zero ? "taken as 0, as --absent-rows says" : "unknown, so nothing is summed over them; --absent-rows zero, if the publisher leaves zeros out")}"
            );
        foreach (var tally in report.IssueCounts)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {Word(tally.Severity)} {tally.Code}: {tally.Count:N0}");
            foreach (
                var issue in report.Issues.Where(issue => issue.Code == tally.Code && issue.Severity == tally.Severity).Take(IssuesShown)
            )
                yield return "    " + Issue(issue);
            if (tally.Count > IssuesShown)
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"    … and {tally.Count - IssuesShown:N0} more; --json lists up to {ImportReport.MaximumIssuesOfAKind:N0} of each kind"
                );
        }
    }

    private static string Outcome(ImportReport report) =>
        report.Status switch
        {
            ImportStatus.Imported => $"imported as {string.Join(", ", report.ReleaseIds)}",
            ImportStatus.AlreadyImported =>
                $"the same content is in the store already, as {string.Join(", ", report.ReleaseIds)}; nothing was written",
            ImportStatus.DryRun => "can be imported; nothing was written, as asked",
            _ => $"refused ({report.RefusalCode}): {report.RefusalMessage}",
        };

    private static string Sheet(SheetTally sheet)
    {
        var name = sheet.Sheet.Length == 0 ? "table" : $"sheet '{sheet.Sheet}'";
        if (sheet.Format is null)
            return sheet.NotTaken is null ? $"{name}: no figures, passed over" : $"{name}: not taken, since it has {sheet.NotTaken}";
        var results = sheet.Results.Select(result => string.Create(CultureInfo.InvariantCulture, $"{result.Value:N0} {Word(result.Key)}"));
        var header = sheet.HeaderRow == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", header in row {sheet.HeaderRow}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, {sheet.Format}{header}: {sheet.Rows:N0} rows = {string.Join(" + ", results)}"
        );
    }

    private static string Issue(RowIssue issue)
    {
        var place =
            (issue.Sheet.Length == 0 ? "" : $"sheet '{issue.Sheet}', ")
            + $"row {issue.Row}"
            + (issue.Column is null ? "" : $", {issue.Column}");
        return $"{place}: {(issue.Value is null ? "" : $"'{issue.Value}': ")}{issue.Message}";
    }

    private static string Span(IReadOnlyList<string> periods) => periods.Count == 1 ? periods[0] : $"{periods[0]} to {periods[^1]}";

    private static string Word<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()).Replace('-', ' ');
}
