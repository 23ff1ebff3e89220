using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations.Csv;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Infrastructure.Exporting.Spreadsheets;

namespace OutcomesApi.Api.Representations.Xlsx;

/// <summary>An answer as a workbook: a sheet of notes, and the table that the CSV file has, row by row as the rows come.</summary>
internal sealed class XlsxResult<T>(
    string fileName,
    IReadOnlyList<SpreadsheetNote> notes,
    CsvTable<T> table,
    IAsyncEnumerable<T> rows,
    Func<CancellationToken, Task<NoteResponse?>>? reasonWhenEmpty = null
) : ActionResult
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
                CellsAsync(context.HttpContext.RequestAborted),
                context.HttpContext.RequestAborted
            );
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            isEmpty = false;
            yield return table.Values(row);
        }

        if (isEmpty && reasonWhenEmpty is not null && await reasonWhenEmpty(cancellationToken) is { } reason)
            yield return table.Values(reason);
    }
}
