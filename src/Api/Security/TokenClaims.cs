using System.Text.Json;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>
/// Reads who a token is of and what it grants. Only the claims that are configured count, each in the one form that is documented: a token
/// that does not say who its bearer is, or for which publisher, is refused, and what it leaves out is not granted.
/// </summary>
internal static class TokenClaims
{
    /// <summary>How long a subject can be (OpenID Connect Core 1.0, section 2).</summary>
    public const int LongestSubject = 255;

    private const string SubjectClaim = "sub";

    /// <summary>The authority that the claims of a validated token give.</summary>
    /// <param name="token">The payload as it was signed, since the claims made of it no longer tell a number from a text.</param>
    /// <param name="options">The names of the claims.</param>
    /// <exception cref="TokenRefusedException">A claim is missing, or is not of its form.</exception>
    public static Authority AuthorityOf(JsonElement token, OidcOptions options) =>
        new()
        {
            Caller =
                TokenGrant.CallerPrefix
                + One(
                    token,
                    SubjectClaim,
                    IsSubject,
                    $"one string of 1 to {LongestSubject} printable ASCII characters, without spaces at its ends"
                ),
            Publisher = One(
                token,
                options.PublisherClaim,
                Slug.IsValid,
                "one string in lower case with hyphens, such as ministry-of-justice"
            ),
            Scopes = ApiScopes.Of([
                .. Strings(token, Credentials.ScopeClaim, _ => true, "a string of scopes separated by spaces, or an array of strings")
                    .SelectMany(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ]),
            DataSets = DataSetGrant.Of([
                .. Strings(
                    token,
                    options.DataSetClaim,
                    value => value == ApiKey.AnyDataSet || Slug.IsValid(value),
                    "a string or an array of strings, each the identifier of a data set in lower case with hyphens, or * for all"
                ),
            ]),
        };

    private static string One(JsonElement token, string claim, Predicate<string> isRight, string right) =>
        !token.TryGetProperty(claim, out var value) ? throw Refused("missing-claim", claim, right)
        : TextOf(value) is { } text && isRight(text) ? text
        : throw Refused("invalid-claim", claim, right);

    private static List<string> Strings(JsonElement token, string claim, Predicate<string> isRight, string right)
    {
        if (!token.TryGetProperty(claim, out var value))
            return [];
        List<JsonElement> values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        return values.ConvertAll(one => TextOf(one) is { } text && isRight(text) ? text : throw Refused("invalid-claim", claim, right));
    }

    // The text of a string; null for another kind of value, and for a string that is no Unicode, such as "\ud800".
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsSubject(string text) =>
        text.Length is > 0 and <= LongestSubject && text.All(letter => letter is >= ' ' and <= '~') && text.Trim().Length == text.Length;

    private static TokenRefusedException Refused(string code, string claim, string right) =>
        new(
            new ApiError
            {
                Code = code,
                Path = claim,
                Message =
                    code == "missing-claim"
                        ? $"The token has no claim '{claim}'. It must be {right}."
                        : $"The claim '{claim}' must be {right}.",
            }
        );
}

/// <summary>A token was signed by the provider and does not carry the claims that are needed.</summary>
internal sealed class TokenRefusedException(ApiError error) : Exception(error.Message)
{
    /// <summary>Which claim, and what would be right.</summary>
    public ApiError Error => error;
}
