using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>
/// An answer that can be cited: its question, and what was known when it was given. Releases never change, so that is enough to give the
/// answer again; the token holds it, and nothing need be stored.
/// </summary>
/// <param name="Path">The path of the question, with its version and without a format.</param>
/// <param name="Query">Its query, with the question mark; empty where it has none.</param>
/// <param name="Snapshot">What was known.</param>
public sealed record CitedAnswer(string Path, string Query, Snapshot Snapshot)
{
    /// <summary>How long a token can be, in characters.</summary>
    public const int MaximumTokenLength = 4000;

    private const int ChecksumLength = 6;

    /// <summary>The token: the same for the same answer, whichever client asked for it and when.</summary>
    public string Token
    {
        get
        {
            var content = Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{Snapshot.AsOf.UtcTicks:x}.{Snapshot.Sequence:x}.{Path}{Query}")
            );
            return Base64Url.EncodeToString([.. Checksum(content), .. content]);
        }
    }

    /// <summary>Reads a token; null where it is cut, changed or none of ours.</summary>
    public static CitedAnswer? TryRead(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length is 0 or > MaximumTokenLength || !Base64Url.IsValid(token))
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length <= ChecksumLength || !Checksum(bytes.AsSpan(ChecksumLength)).SequenceEqual(bytes.AsSpan(0, ChecksumLength)))
            return null;
        var parts = Encoding.UTF8.GetString(bytes, ChecksumLength, bytes.Length - ChecksumLength).Split('.', 3);
        if (
            parts.Length != 3
            || !TryHex(parts[0], out var ticks)
            || !TryHex(parts[1], out var sequence)
            || ticks > DateTime.MaxValue.Ticks
            || !parts[2].StartsWith('/')
        )
            return null;
        var mark = parts[2].IndexOf('?', StringComparison.Ordinal);
        return new CitedAnswer(
            mark < 0 ? parts[2] : parts[2][..mark],
            mark < 0 ? "" : parts[2][mark..],
            new Snapshot(new DateTimeOffset(ticks, TimeSpan.Zero), sequence)
        );
    }

    private static bool TryHex(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && number >= 0;

    // It tells a token that was cut or mistyped; it is no secret, and a question made by hand is a question like any other.
    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> content) => SHA256.HashData(content).AsSpan(0, ChecksumLength);
}
