using System.Text.RegularExpressions;

namespace OutcomesApi.Api.Errors;

/// <summary>Which problem a bare status is: a path that begins with a version we do not serve is about the version.</summary>
internal static partial class StatusProblems
{
    public static ProblemType ProblemOf(HttpContext context) =>
        context.Response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound
        && VersionedPath().Match(context.Request.Path.Value ?? "") is { Success: true } match
        && match.Groups["version"].Value is not ("1" or "1.0")
            ? ProblemTypes.UnsupportedVersion
            : ProblemTypes.ForStatus(context.Response.StatusCode);

    [GeneratedRegex(@"^/v(?<version>[0-9.]+)(/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionedPath();
}
