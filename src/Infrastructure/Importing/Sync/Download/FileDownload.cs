using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>
/// Fetches one file whole or not at all. What a broken connection, or a killed process, left behind is gone on with where the server says
/// that the file is still the same (RFC 9110: Range and If-Range); else it is fetched again.
/// </summary>
internal sealed class FileDownload(PublisherClient client, IOptions<SyncOptions> options)
{
    private readonly long _maxBytes = options.Value.MaxFileBytes;

    /// <summary>Fetches a file.</summary>
    /// <returns>What was fetched; null where the file is the one that is known.</returns>
    /// <exception cref="SyncFailedException">It cannot be had, or is not what the page says.</exception>
    public async Task<DownloadedFile?> FetchAsync(DownloadOrder order, CancellationToken cancellationToken)
    {
        if (order.ExpectedBytes > _maxBytes)
            throw PublisherClient.TooLarge(order.Url, _maxBytes);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(order.Path))!);
        var part = new PartialFile(order.Path);
        try
        {
            return await client.RetryAsync(token => AttemptAsync(order, part, token), cancellationToken);
        }
        catch (SyncFailedException exception) when (exception.Code != "unavailable")
        {
            part.Delete();
            throw;
        }
    }

    private async Task<DownloadedFile?> AttemptAsync(DownloadOrder order, PartialFile part, CancellationToken cancellationToken)
    {
        var (note, offset) =
            part.Note is { } kept && part.Length is > 0 and var length && !(length > kept.TotalBytes) ? (kept, length) : (null, 0);
        if (note is not null && note.TotalBytes == offset)
            return await CompleteAsync(order, part, note, offset, cancellationToken);

        using var silence = client.Silence(cancellationToken);
        using var request = Request(order, note, offset);
        using var response = await client.SendAsync(request, silence);
        if (response.StatusCode == HttpStatusCode.NotModified && note is null && order.Known is not null)
            return null;
        var isRest = IsRest(response, part, note, offset);
        note = isRest
            ? note!
            : Checked(new PartialFileNote(FileValidator.Of(response), response.Content.Headers.ContentLength), order, response);
        await using (var file = isRest ? part.Continue() : part.Start(note))
        {
            await PublisherClient.CopyBodyAsync(response, file, _maxBytes, silence);
            file.Flush(flushToDisk: true);
        }

        return await CompleteAsync(order, part, note, isRest ? offset : 0, cancellationToken);
    }

    private static HttpRequestMessage Request(DownloadOrder order, PartialFileNote? note, long offset)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, order.Url);
        if (note is not null)
            note.Validator.AskForRest(request.Headers, offset);
        else
            order.Known?.AskIfChanged(request.Headers);
        return request;
    }

    // A server that does not know ranges, or has another file now, answers 200 with all of it.
    private static bool IsRest(HttpResponseMessage response, PartialFile part, PartialFileNote? note, long offset)
    {
        if (response.StatusCode == HttpStatusCode.OK)
            return false;
        var range = response.Content.Headers.ContentRange;
        var isRest =
            response.StatusCode == HttpStatusCode.PartialContent
            && note is not null
            && range?.From == offset
            && (range.Length is null || note.TotalBytes is null || range.Length == note.TotalBytes)
            && note.Validator.Agrees(FileValidator.Of(response));
        if (isRest)
            return true;
        part.Delete();
        throw new TransientFaultException(
            $"{response.RequestMessage!.RequestUri} answered {(int)response.StatusCode} and not with the rest of the file."
        );
    }

    private PartialFileNote Checked(PartialFileNote note, DownloadOrder order, HttpResponseMessage response)
    {
        var media = response.Content.Headers.ContentType?.MediaType;
        if (media is "text/html" or "application/xhtml+xml")
            throw new SyncFailedException("not-a-table", $"{order.Url} answered with a web page.");
        if (response.Content.Headers.ContentEncoding.Any(coding => coding != "identity"))
            throw new SyncFailedException("encoded", $"{order.Url} answered with an encoding that was not asked for.");
        if (note.TotalBytes > _maxBytes)
            throw PublisherClient.TooLarge(order.Url, _maxBytes);
        return note.TotalBytes is { } total && order.ExpectedBytes is { } expected && total != expected
            ? throw WrongLength(order, total)
            : note;
    }

    private static async Task<DownloadedFile> CompleteAsync(
        DownloadOrder order,
        PartialFile part,
        PartialFileNote note,
        long offset,
        CancellationToken cancellationToken
    )
    {
        var bytes = part.Length;
        if (bytes < (note.TotalBytes ?? order.ExpectedBytes))
            throw new TransientFaultException($"{order.Url} ended early.");
        if (bytes != (note.TotalBytes ?? bytes) || bytes != (order.ExpectedBytes ?? bytes))
            throw WrongLength(order, bytes);
        return new DownloadedFile(bytes, await part.CompleteAsync(cancellationToken), note.Validator, offset);
    }

    private static SyncFailedException WrongLength(DownloadOrder order, long bytes) =>
        new(
            "wrong-length",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{order.Url} has {bytes} bytes; the page says {order.ExpectedBytes}. The page or the file is being changed, or something on the way changes it."
            )
        );
}

/// <summary>A file to fetch.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Path">Where it goes.</param>
/// <param name="ExpectedBytes">How long the server says it is, or null.</param>
/// <param name="Known">The validator of the file that is had already, or null.</param>
internal sealed record DownloadOrder(Uri Url, string Path, long? ExpectedBytes, FileValidator? Known);

/// <summary>A file that was fetched.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Validator">The server's validator.</param>
/// <param name="BytesResumed">How many of its bytes the last attempt found there, from one that was broken off.</param>
internal sealed record DownloadedFile(long Bytes, string Sha256, FileValidator Validator, long BytesResumed);
