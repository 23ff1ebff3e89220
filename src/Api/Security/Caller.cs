using System.Security.Claims;
using System.Text.Json;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>Who asks, where it is known.</summary>
/// <param name="Id">The identifier of the key, or the subject of the token.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Scopes">What the caller may do.</param>
/// <param name="DataSetIds">The data sets that the caller may publish; <see cref="ApiKey.AnyDataSet"/> for all.</param>
public sealed record Caller(string Id, string Publisher, IReadOnlyList<ApiScope> Scopes, IReadOnlyList<string> DataSetIds)
{
    /// <summary>The one submission that the caller may read; null for any of the publisher's.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>The data sets that may be published; null for any.</summary>
    public IReadOnlyList<string>? AllowedDataSetIds => DataSetIds.Contains(ApiKey.AnyDataSet) ? null : DataSetIds;

    /// <summary>Whether the caller is an administrator, who sees what all publishers do.</summary>
    public bool IsAdmin => Scopes.Contains(ApiScope.Admin);

    /// <summary>The caller of a request that was let in.</summary>
    public static Caller Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return new Caller(
            user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? "",
            user.FindFirstValue(Credentials.PublisherClaim) ?? "",
            [.. ScopesOf(user)],
            [.. user.FindAll(Credentials.DataSetClaim).Select(claim => claim.Value)]
        )
        {
            SubmissionId = user.FindFirstValue(Credentials.SubmissionClaim),
        };
    }

    /// <summary>The word of a scope.</summary>
    public static string WordOf(ApiScope scope) => JsonNamingPolicy.KebabCaseLower.ConvertName(scope.ToString());

    /// <summary>What a principal may do: each claim has one scope, or several separated by spaces, as in OAuth.</summary>
    public static IEnumerable<ApiScope> ScopesOf(ClaimsPrincipal user)
    {
        var words = user.FindAll(Credentials.ScopeClaim)
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<ApiScope>().Where(scope => words.Contains(WordOf(scope)));
    }
}
