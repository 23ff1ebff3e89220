using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.Representations.Csv;

/// <summary>An answer as a CSV table (RFC 4180), written row by row as the rows come, so that memory stays flat however many there are.</summary>
public sealed class CsvResult<T>(string fileName, IReadOnlyList<CsvColumn<T>> columns, IAsyncEnumerable<T> rows) : ActionResult
{
    private const int RowsBetweenFlushes = 500;

    private static readonly CsvConfiguration _rfc4180 = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var cancelled = context.HttpContext.RequestAborted;
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(false), leaveOpen: true);
        await using var csv = new CsvWriter(text, _rfc4180, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column.Name);
        await csv.NextRecordAsync();
        var written = 0;
        await foreach (var row in rows.WithCancellation(cancelled))
        {
            foreach (var column in columns)
                csv.WriteField(column.Cell(row));
            await csv.NextRecordAsync();
            if (++written % RowsBetweenFlushes == 0)
                await csv.FlushAsync();
        }
    }
}
