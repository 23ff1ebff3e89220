using Microsoft.AspNetCore.Authorization;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>An action that a key, or a token, with a scope alone may call.</summary>
public sealed class RequiresScopeAttribute(ApiScope scope) : AuthorizeAttribute(ApiScopes.NameOf(scope))
{
    /// <summary>The scope.</summary>
    public ApiScope Scope => scope;
}
