namespace OutcomesApi.Api.Security;

/// <summary>An OpenID provider whose tokens are taken beside keys. Section <c>Authentication:Oidc</c> of the configuration.</summary>
public sealed class OidcOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Authentication:Oidc";

    /// <summary>The address of the provider; null to take keys alone.</summary>
    /// <value>The default is null.</value>
    public string? Authority { get; set; }

    /// <summary>Whether the provider must be asked over HTTPS; not in tests and inside one's own network.</summary>
    /// <value>The default is true.</value>
    public bool RequireHttps { get; set; } = true;

    /// <summary>Whom tokens must be meant for.</summary>
    /// <value>The default is <c>outcomes-api</c>.</value>
    public string Audience { get; set; } = "outcomes-api";

    /// <summary>The claim with the publisher.</summary>
    /// <value>The default is <c>publisher</c>.</value>
    public string PublisherClaim { get; set; } = Credentials.PublisherClaim;

    /// <summary>The claim with the data sets that may be published.</summary>
    /// <value>The default is <c>data_set</c>.</value>
    public string DataSetClaim { get; set; } = Credentials.DataSetClaim;
}
