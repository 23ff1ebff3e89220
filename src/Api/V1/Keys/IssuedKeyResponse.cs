using System.Diagnostics.CodeAnalysis;

namespace OutcomesApi.Api.V1.Keys;

/// <summary>A new key with its text, which is shown this once and kept nowhere.</summary>
public sealed record IssuedKeyResponse : KeyResponse
{
    [SetsRequiredMembers]
    internal IssuedKeyResponse(KeyResponse key, string text)
        : base(key) => Key = text;

    /// <summary>The whole key, for the header <c>Authorization: Bearer</c>. It cannot be had again.</summary>
    public string Key { get; }
}
