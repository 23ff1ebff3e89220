namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>Finds files of the repository, from wherever the tests were built to.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder that contains the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "OutcomesApi.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} contains OutcomesApi.sln.");
    }
}
