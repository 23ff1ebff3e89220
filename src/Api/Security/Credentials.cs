namespace OutcomesApi.Api.Security;

/// <summary>The names of the ways to say who one is, and of what is said.</summary>
internal static class Credentials
{
    /// <summary>The scheme that chooses between the others by what the request carries.</summary>
    public const string Scheme = "Credentials";

    /// <summary>A key of the service.</summary>
    public const string ApiKeyScheme = "ApiKey";

    /// <summary>A token of an OpenID provider.</summary>
    public const string BearerScheme = "Oidc";

    /// <summary>The header for a key, where Authorization is taken.</summary>
    public const string ApiKeyHeader = "X-Api-Key";

    /// <summary>The claim with one thing that the caller may do.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>The claim with the publisher.</summary>
    public const string PublisherClaim = "publisher";

    /// <summary>The claim with a data set that may be published.</summary>
    public const string DataSetClaim = "data_set";

    /// <summary>The claim with the one submission that may be read.</summary>
    public const string SubmissionClaim = "submission";
}
