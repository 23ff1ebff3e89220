namespace OutcomesApi.Domain.Publishing;

/// <summary>What a key may do. Reading what is public needs no key.</summary>
public enum ApiScope
{
    /// <summary>Read the publisher's own submissions and their reports.</summary>
    ReadDraft,

    /// <summary>Submit, validate, publish, correct and withdraw releases of the publisher's own data sets.</summary>
    Publish,

    /// <summary>Approve the publication of what another key submitted, where two are needed.</summary>
    Approve,

    /// <summary>Make and revoke keys, and read the audit log.</summary>
    Admin,

    /// <summary>Have webhooks told what becomes of releases.</summary>
    Subscribe,
}
