using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Data;

/// <summary>
/// Files with figures as they were first written down from their publishers. They are kept beside a maintainer's checkout and not in it, so
/// the tests that compare with them are skipped where they are not.
/// </summary>
internal static class ReferenceFigures
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var path = Path.GetFullPath(RepositoryFiles.Path("..", "shared", "facts", name));
        Assert.SkipUnless(File.Exists(path), $"The reference figures {name} are not beside this checkout (../shared/facts).");
        return CsvFile.Parse(File.ReadAllText(path));
    }
}
