using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.Paging;

/// <summary>
/// A place in a list: after which entry the next page starts, in which state of the store, of which question. Opaque to callers; one that
/// was changed or is used with another question does not read.
/// </summary>
/// <param name="Group">The group of entries (an offence) in which the page starts; empty for lists without groups.</param>
/// <param name="Offset">How many entries of it were given already.</param>
/// <param name="Snapshot">What was known, so that all pages are of one state.</param>
public sealed record PageCursor(string Group, int Offset, Snapshot Snapshot)
{
    /// <summary>The longest cursor that is read, in characters.</summary>
    public const int MaximumLength = 500;

    private const string Form = "1";
    private const int DigestLength = 12;

    /// <summary>The cursor as text, for a question.</summary>
    public string Write(string question)
    {
        string[] parts =
        [
            Form,
            Group,
            Offset.ToString(CultureInfo.InvariantCulture),
            Snapshot.AsOf.UtcTicks.ToString(CultureInfo.InvariantCulture),
            Snapshot.Sequence.ToString(CultureInfo.InvariantCulture),
        ];
        var text = string.Join('|', parts);
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{text}|{Digest(text, question)}"));
    }

    /// <summary>Reads a cursor for a question; null where it is not one of that question.</summary>
    public static PageCursor? Read(string text, string question)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaximumLength || !Base64Url.IsValid(text))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        if (parts.Length != 6 || parts[0] != Form || parts[5] != Digest(string.Join('|', parts[..5]), question))
            return null;
        return
            int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && long.TryParse(parts[4], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new PageCursor(parts[1], offset, new Snapshot(new DateTimeOffset(ticks, TimeSpan.Zero), sequence))
            : null;
    }

    private static string Digest(string text, string question) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{question}")))[..DigestLength];
}
