using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OutcomesApi.Api.V1.Webhooks;

/// <summary>A webhook with its secret, which is shown this once.</summary>
public sealed record WebhookSecretResponse : WebhookResponse
{
    [SetsRequiredMembers]
    internal WebhookSecretResponse(WebhookResponse webhook, string secret)
        : base(webhook) => Secret = secret;

    /// <summary>What its messages are signed with: <c>whsec_</c> and 32 bytes in base64, as the Standard Webhooks specification has
    /// it.</summary>
    [JsonPropertyOrder(1)]
    public required string Secret { get; init; }
}
