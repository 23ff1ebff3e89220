using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;

namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>By what a server tells whether a file is still the same (RFC 9110, section 8.8).</summary>
/// <param name="ETag">The entity tag as it stands, quoted, or null.</param>
/// <param name="LastModified">When it was last changed, or null.</param>
public sealed record FileValidator(string? ETag, DateTimeOffset? LastModified)
{
    /// <summary>Whether it says anything.</summary>
    [JsonIgnore]
    public bool IsEmpty => ETag is null && LastModified is null;

    /// <summary>Whether it tells two files apart byte by byte, as joining parts of one needs.</summary>
    internal bool IsStrong => ETag is not null ? !ETag.StartsWith("W/", StringComparison.Ordinal) : LastModified is not null;

    internal static FileValidator Of(HttpResponseMessage response) =>
        new(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);

    /// <summary>Asks for the file only if it is another.</summary>
    internal void AskIfChanged(HttpRequestHeaders headers)
    {
        if (ETag is not null)
            headers.TryAddWithoutValidation("If-None-Match", ETag);
        else
            headers.IfModifiedSince = LastModified;
    }

    /// <summary>Asks for the rest of the file, if it is still the same, or for all of it.</summary>
    internal void AskForRest(HttpRequestHeaders headers, long offset)
    {
        headers.Range = new RangeHeaderValue(offset, null);
        headers.TryAddWithoutValidation("If-Range", ETag ?? LastModified!.Value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>Whether an answer's validator does not contradict this one.</summary>
    internal bool Agrees(FileValidator other) =>
        ETag is not null && other.ETag is not null
            ? ETag == other.ETag
            : LastModified is null || other.LastModified is null || LastModified == other.LastModified;
}
