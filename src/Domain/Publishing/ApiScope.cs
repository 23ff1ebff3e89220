using System.Text.Json;

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

    /// <summary>Have webhooks notified of releases, corrections and withdrawals.</summary>
    Subscribe,
}

/// <summary>The names of scopes, in keys, tokens and answers.</summary>
public static class ApiScopes
{
    /// <summary>The name of a scope, such as <c>read-draft</c>.</summary>
    public static string NameOf(ApiScope scope) => JsonNamingPolicy.KebabCaseLower.ConvertName(scope.ToString());

    /// <summary>The scopes that names stand for. Unknown names stand for none.</summary>
    public static IReadOnlyList<ApiScope> Of(IReadOnlyCollection<string> names) =>
        [.. Enum.GetValues<ApiScope>().Where(scope => names.Contains(NameOf(scope)))];
}
