using CsvHelper;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.Representations.Csv;

/// <summary>An answer as a CSV table (RFC 4180), written row by row as the rows come, so that memory stays flat however many there
/// are.</summary>
/// <remarks>
/// A text that a spreadsheet would run as a formula is preceded by an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection).
/// </remarks>
public sealed class CsvResult<T>(
    string fileName,
    CsvTable<T> table,
    IAsyncEnumerable<T> rows,
    Func<CancellationToken, Task<NoteResponse?>>? reasonWhenEmpty = null
) : ActionResult
{
    private const int RowsBetweenFlushes = 500;

    private static readonly CsvWriterOptions _rfc4180 = new()
    {
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionEscape = '\'',
    };

    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var cancelled = context.HttpContext.RequestAborted;
        await using var row = rows.GetAsyncEnumerator(cancelled);

        // Read before anything is written: where reading fails at once, a problem can still be answered.
        var hasRow = await row.MoveNextAsync();
        var reason = hasRow || reasonWhenEmpty is null ? null : await reasonWhenEmpty(cancelled);
        context.HttpContext.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        response.ContentType = "text/csv; charset=utf-8; header=present";
        response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        await using var csv = CsvWriter.Create(response.Body, _rfc4180, leaveOpen: true);
        table.WriteHeader(csv);
        if (reason is not null)
        {
            table.WriteReason(csv, reason);
            await csv.EndRecordAsync(cancelled);
        }

        for (var written = 1; hasRow; written++)
        {
            table.WriteCells(csv, row.Current);
            await csv.EndRecordAsync(cancelled);
            if (written % RowsBetweenFlushes == 0)
                await csv.FlushAsync(cancelled);
            hasRow = await row.MoveNextAsync();
        }
    }
}
