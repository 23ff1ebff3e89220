using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OutcomesApi.Domain.Publishing;

/// <summary>
/// The text of a key: <c>oa_{identifier}_{secret}</c>. The secret has 256 random bits, so that its plain SHA-256 cannot be turned round and
/// no slow hash is needed; two are compared in constant time. The prefix lets scanners find keys that were published by mistake.
/// </summary>
public sealed record ApiKeyText
{
    private const string Prefix = "oa";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;
    private const int LongestText = 120;

    private ApiKeyText(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>The identifier.</summary>
    public string Id { get; }

    /// <summary>The whole text. Shown once, never stored.</summary>
    public string Text => $"{Prefix}_{Id}_{Secret}";

    /// <summary>The SHA-256 of the secret, in hexadecimal: what is stored.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    private string Secret { get; }

    /// <summary>A new key.</summary>
    public static ApiKeyText Create() =>
        new(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))
        );

    /// <summary>Reads a text; null where it has not the form of a key.</summary>
    public static ApiKeyText? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Length <= LongestText ? text.Split('_', 3) : [];
        return
            parts is [Prefix, { Length: IdBytes * 2 } id, { Length: > 0 } secret]
            && id.All(char.IsAsciiHexDigitLower)
            && secret.All(char.IsAscii)
            ? new ApiKeyText(id, secret)
            : null;
    }

    /// <summary>Whether the secret is the one with a hash, in a time that does not depend on where they differ.</summary>
    public bool Matches(string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));
}
