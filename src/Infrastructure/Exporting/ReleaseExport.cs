using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CsvHelper;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Infrastructure.Exporting;

/// <inheritdoc/>
internal sealed class ReleaseExport(IReleaseFigureQueries figures, TidyHeads heads) : IReleaseExport
{
    private const int RowsBetweenFlushes = 500;

    private static readonly CsvWriterOptions _rfc4180 = new() { NewLine = "\r\n" };
    private static readonly JsonWriterOptions _json = new() { Encoder = TidyJson.Options.Encoder };

    /// <inheritdoc/>
    public async Task<string> WriteCsvAsync(Release release, Stream output, CancellationToken cancellationToken)
    {
        var head = await heads.OfAsync(release, cancellationToken);
        using var hash = new TidyHash(head);
        await using var csv = CsvWriter.Create(output, _rfc4180, leaveOpen: true);
        csv.WriteHeader([.. TidyColumns.WithDerivation]);
        var cells = new string?[TidyColumns.WithDerivation.Count];
        var written = 0;
        await foreach (var figure in FiguresAsync(release, head, cancellationToken))
        {
            hash.Add(figure);
            TidyCells.Fill(cells, figure, head.Release.OwnSource!);
            cells[6] = TidyText.Guarded(cells[6]);
            cells[14] = TidyText.Guarded(cells[14]);
            foreach (var cell in cells)
                csv.WriteField(cell);
            await csv.EndRecordAsync(cancellationToken);
            if (++written % RowsBetweenFlushes == 0)
                await csv.FlushAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
        return hash.Finish();
    }

    /// <inheritdoc/>
    public async Task WriteMetadataAsync(
        Release release,
        string csvName,
        string contentChecksum,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        var head = await heads.OfAsync(release, cancellationToken);
        await output.WriteAsync(
            Encoding.UTF8.GetBytes(CsvwMetadata.Write(head with { ContentChecksum = contentChecksum }, csvName)),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<string> ContentChecksumAsync(Release release, CancellationToken cancellationToken)
    {
        var head = await heads.OfAsync(release, cancellationToken);
        using var hash = new TidyHash(head);
        await foreach (var figure in FiguresAsync(release, head, cancellationToken))
            hash.Add(figure);
        return hash.Finish();
    }

    /// <inheritdoc/>
    public async Task WriteJsonAsync(Release release, Stream output, CancellationToken cancellationToken)
    {
        var head = await heads.OfAsync(release, cancellationToken);
        using var hash = new TidyHash(head);

        // The serialiser flushes after each entry, which a pipe takes as written and a response refuses as blocking.
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, _json);
        json.WriteStartObject();
        foreach (var member in JsonSerializer.SerializeToElement(head, TidyJson.Options).EnumerateObject())
            member.WriteTo(json);
        json.WriteStartArray(TidyDocumentReading.Observations);
        var (written, hasRates) = (0, false);
        await foreach (var figure in FiguresAsync(release, head, cancellationToken))
        {
            hash.Add(figure);
            if (figure.Rate is not null && !hasRates)
            {
                hasRates = true;
                NextArray(json);
            }

            Write(json, figure, head.Release.OwnSource!);
            if (++written % RowsBetweenFlushes == 0)
                await pipe.FlushAsync(cancellationToken);
        }

        if (!hasRates)
            NextArray(json);
        json.WriteEndArray();
        json.WriteString("contentChecksum", hash.Finish());
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await pipe.CompleteAsync();
    }

    private static void NextArray(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteStartArray(TidyDocumentReading.PublishedRates);
    }

    private static void Write(Utf8JsonWriter json, in ParsedFigure figure, string ownSource)
    {
        if (figure.Rate is null)
            JsonSerializer.Serialize(json, TidyObservation.Of(figure, ownSource), TidyJson.Options);
        else
            JsonSerializer.Serialize(json, TidyPublishedRate.Of(figure, ownSource), TidyJson.Options);
    }

    private async IAsyncEnumerable<ParsedFigure> FiguresAsync(
        Release release,
        TidyHead head,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            foreach (var figure in group.Figures)
                yield return TidyCells.Parsed(figure, head.Release.OwnSource!);
        }
    }
}
