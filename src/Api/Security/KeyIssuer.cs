using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>Makes keys.</summary>
public sealed class KeyIssuer(IApiKeyStore keys, IAuditLog log, TimeProvider time)
{
    /// <summary>For how many days a key can be made at most: two years.</summary>
    public const int MostDays = 730;

    /// <summary>Makes a key. Its text is in nobody's hands but the caller's from then on.</summary>
    public async Task<(ApiKey Key, string Text)> IssueAsync(
        string publisher,
        string name,
        IReadOnlyList<ApiScope> scopes,
        IReadOnlyList<string> dataSets,
        TimeSpan lifetime,
        CancellationToken cancellationToken,
        string? submissionId = null
    )
    {
        var text = ApiKeyText.Create();
        var now = time.GetUtcNow();
        var key = new ApiKey(text.Id, name, publisher)
        {
            Scopes = scopes,
            DataSetIds = dataSets,
            SubmissionId = submissionId,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        await keys.AddAsync(key, text.Hash, cancellationToken);
        return (key, text.Text);
    }

    /// <summary>Writes what was done to a key outside of any request.</summary>
    public Task AuditAsync(string action, string keyId, string actor, CancellationToken cancellationToken) =>
        log.AddAsync(new AuditEntry(time.GetUtcNow(), actor, "", action, keyId, "done", ""), cancellationToken);
}
