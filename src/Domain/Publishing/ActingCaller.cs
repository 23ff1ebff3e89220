namespace OutcomesApi.Domain.Publishing;

/// <summary>Who asked for a step of a submission that is carried out later.</summary>
/// <param name="Id">The identifier of a key, or <c>oidc:</c> and the subject of a token.</param>
/// <param name="Token">What a token granted when the step was asked for, since the service cannot ask its provider again; null for a key,
/// which is looked up again.</param>
public sealed record ActingCaller(string Id, TokenGrant? Token)
{
    /// <summary>The acting caller of an authority.</summary>
    public static ActingCaller Of(Authority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return new ActingCaller(
            authority.Caller,
            authority.Caller.StartsWith(TokenGrant.CallerPrefix, StringComparison.Ordinal)
                ? new TokenGrant(authority.Publisher, [.. authority.Scopes.Select(ApiScopes.NameOf)], authority.DataSets.Words)
                : null
        );
    }
}

/// <summary>What a token of an OpenID provider granted.</summary>
/// <param name="Publisher">The publisher.</param>
/// <param name="Scopes">The names of the scopes.</param>
/// <param name="DataSets">The words of the data sets.</param>
public sealed record TokenGrant(string Publisher, IReadOnlyList<string> Scopes, IReadOnlyList<string> DataSets)
{
    /// <summary>How the identifiers of callers with tokens begin. No key's identifier does.</summary>
    public const string CallerPrefix = "oidc:";

    /// <summary>The authority that it gives a caller.</summary>
    public Authority AuthorityOf(string caller) =>
        new()
        {
            Caller = caller,
            Publisher = Publisher,
            Scopes = ApiScopes.Of(Scopes),
            DataSets = DataSetGrant.Of(DataSets),
        };
}
