using System.Security.Cryptography;
using System.Text;

namespace OutcomesApi.Domain.Publishing.Webhooks;

/// <summary>
/// What the messages to a webhook are signed with, as the Standard Webhooks specification has it (standardwebhooks.com): <c>whsec_</c> and
/// 32 random bytes in base64.
/// </summary>
public sealed record WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    private WebhookSecret(string text) => Text = text;

    /// <summary>The secret as its owner gets it.</summary>
    public string Text { get; }

    /// <summary>A new secret.</summary>
    public static WebhookSecret Create() => new(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The secret of a text.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static WebhookSecret Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || Convert.FromBase64String(text[Prefix.Length..]).Length != Bytes)
            throw new FormatException("The text is no secret of a webhook.");
        return new WebhookSecret(text);
    }

    /// <summary>The signature of a message: <c>v1,</c> and the HMAC-SHA256 of identifier, timestamp and body, in base64.</summary>
    /// <param name="id">The identifier of the message, in the header <c>webhook-id</c>.</param>
    /// <param name="timestamp">When it is sent, in seconds since 1970, in the header <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body, byte for byte.</param>
    public string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(Text[Prefix.Length..]));
        hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.")));
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>Says nothing of the secret, so that no log does.</summary>
    public override string ToString() => Prefix + "...";
}
