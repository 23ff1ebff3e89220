using OutcomesApi.Domain.Publishing.Webhooks;

namespace OutcomesApi.Domain.Publishing;

/// <summary>
/// Who acts and what they may do, at the moment at which they act. Every step of a publication is decided here, from the authority of the
/// key or token that asks for it, and again when a step that was put off is carried out.
/// </summary>
public sealed record Authority
{
    /// <summary>Who: the identifier of a key, or <c>oidc:</c> and the subject of a token.</summary>
    public required string Caller { get; init; }

    /// <summary>The publisher for whom they act.</summary>
    public required string Publisher { get; init; }

    /// <summary>What they may do; empty for nothing.</summary>
    public required IReadOnlyList<ApiScope> Scopes { get; init; }

    /// <summary>With which data sets.</summary>
    public required DataSetGrant DataSets { get; init; }

    /// <summary>The one submission that they may read, where the key was made for it; null for those of their data sets.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>Whether they are an administrator, who sees what all publishers do.</summary>
    public bool IsAdmin => Scopes.Contains(ApiScope.Admin);

    /// <summary>The authority of a key, active or not.</summary>
    public static Authority Of(ApiKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Authority
        {
            Caller = key.Id,
            Publisher = key.Publisher,
            Scopes = key.Scopes,
            DataSets = DataSetGrant.Of(key.DataSetIds),
            SubmissionId = key.SubmissionId,
        };
    }

    /// <summary>
    /// Whether they may do with a submission what needs a scope. It must be of their publisher and of their data sets. One of which the data
    /// sets are not known yet, because it was not read, is its submitter's and of those with all data sets of the publisher.
    /// Administrators read the submissions of all publishers; to change one they too need its data sets.
    /// </summary>
    public bool Allows(ApiScope scope, Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (!Scopes.Contains(scope) && !(scope == ApiScope.ReadDraft && IsAdmin))
            return false;
        if (SubmissionId is { } only)
            return scope == ApiScope.ReadDraft && only == submission.Id && Publisher == submission.Publisher;
        if (!IsAdmin && Publisher != submission.Publisher)
            return false;
        return (scope == ApiScope.ReadDraft && IsAdmin) || Covers(submission);
    }

    /// <summary>Whether they may submit a file of a data set; null where the file is to say it, for which any data set must be granted.</summary>
    public bool AllowsSubmissionOf(string? dataSetId) =>
        Scopes.Contains(ApiScope.Publish)
        && SubmissionId is null
        && (dataSetId is null ? DataSets.IsAll || DataSets.Ids.Count > 0 : DataSets.Covers(dataSetId));

    /// <summary>Whether they may see and change a webhook: one of their publisher that was made with no more data sets than theirs. Whose
    /// webhook has no record of that is of those with all data sets.</summary>
    public bool Allows(Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        return Scopes.Contains(ApiScope.Subscribe)
            && (IsAdmin || Publisher == webhook.Publisher)
            && (IsAdmin || DataSets.Covers(webhook.Owner ?? DataSetGrant.All));
    }

    private bool Covers(Submission submission) =>
        submission.KnownDataSetIds is { Count: > 0 } known ? known.All(DataSets.Covers) : submission.KeyId == Caller || DataSets.IsAll;
}
