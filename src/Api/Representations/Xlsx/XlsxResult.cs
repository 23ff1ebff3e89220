using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Api.Representations.Xlsx;

/// <summary>An answer as a workbook: a sheet of notes, and the table that the CSV file has, row by row as the rows come.</summary>
internal sealed class XlsxResult<T>(string fileName, IReadOnlyList<SpreadsheetNote> notes, CsvTable<T> table, IAsyncEnumerable<T> rows)
    : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        response.ContentType = Representation.Xlsx.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        if (!HttpMethods.IsHead(context.HttpContext.Request.Method))
            await SpreadsheetWriter.WriteAsync(
                response.Body,
                notes,
                table.Names,
                rows.Select(table.Values),
                context.HttpContext.RequestAborted
            );
    }
}
