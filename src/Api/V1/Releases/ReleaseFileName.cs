using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>What the file of a release is called: its identifier, and that it was withdrawn, since rows of CSV cannot say it.</summary>
internal static class ReleaseFileName
{
    /// <summary>The name without its ending.</summary>
    public static string Of(Release release) => release.Withdrawal is null ? release.Id : $"{release.Id}-withdrawn";
}
