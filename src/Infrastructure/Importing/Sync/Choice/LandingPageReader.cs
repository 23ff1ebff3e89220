using System.Text.Json;
using System.Text.Json.Serialization;

namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>Reads the document that gov.uk's content API gives for a page (<c>/api/content/…</c>).</summary>
internal static class LandingPageReader
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <summary>The page.</summary>
    /// <param name="json">The bytes of the document.</param>
    /// <param name="address">Where it came from; addresses in it are relative to it.</param>
    /// <exception cref="SyncFailedException">It is no such document, or lists no attachments.</exception>
    public static LandingPage Read(ReadOnlySpan<byte> json, Uri address)
    {
        var document = Parse(json, address);
        var attachments = document.Details?.Attachments ?? [];
        if (attachments.Count == 0)
        {
            throw new SyncFailedException(
                "no-attachments",
                $"The document at {address} lists no attachments (details.attachments). Links in its text are not followed: the page was moved or its form changed."
            );
        }

        return new LandingPage(
            document.Title ?? "",
            document.PublicUpdatedAt ?? document.UpdatedAt,
            [.. attachments.Select(attachment => Attachment(attachment, address))]
        );
    }

    private static ContentDocument Parse(ReadOnlySpan<byte> json, Uri address)
    {
        try
        {
            return JsonSerializer.Deserialize<ContentDocument>(json, _options) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new SyncFailedException(
                "not-a-document",
                $"{address} did not answer with a document of gov.uk's content API (JSON). {exception.Message}",
                exception
            );
        }
    }

    private static PublishedAttachment Attachment(ContentAttachment attachment, Uri address)
    {
        var url = Uri.TryCreate(address, attachment.Url ?? "", out var absolute) ? absolute : address;
        var name = attachment.Filename is { Length: > 0 } given ? given : Uri.UnescapeDataString(url.Segments[^1]);
        return new PublishedAttachment(name, attachment.Title ?? "", url)
        {
            FileSize = attachment.FileSize,
            IsFile = attachment.Url is { Length: > 0 } && attachment.AttachmentType is null or "file",
        };
    }

    private sealed record ContentDocument(
        string? Title,
        DateTimeOffset? PublicUpdatedAt,
        DateTimeOffset? UpdatedAt,
        ContentDetails? Details
    );

    private sealed record ContentDetails(IReadOnlyList<ContentAttachment>? Attachments);

    private sealed record ContentAttachment(string? Title, string? Url, string? Filename, string? AttachmentType, long? FileSize);
}
