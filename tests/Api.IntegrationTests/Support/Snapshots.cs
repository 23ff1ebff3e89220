namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>Compares a text with a committed file, or rewrites the file where UPDATE_SNAPSHOTS is set.</summary>
internal static class Snapshots
{
    public static bool AreUpdated => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is { Length: > 0 };

    public static async Task MatchAsync(string file, string actual, CancellationToken cancellationToken)
    {
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (AreUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, cancellationToken);
            return;
        }

        Assert.True(File.Exists(file), $"{file} is not there: run the tests with UPDATE_SNAPSHOTS=1, read what it writes and commit it.");
        var committed = (await File.ReadAllTextAsync(file, cancellationToken)).ReplaceLineEndings("\n");
        Assert.True(
            committed == text,
            $"{Path.GetFileName(file)} differs from what is served, {Difference(committed, text)} If the change is meant, run the tests with UPDATE_SNAPSHOTS=1 and read the difference."
        );
    }

    private static string Difference(string committed, string actual)
    {
        var (old, now) = (committed.Split('\n'), actual.Split('\n'));
        var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"first in line {line + 1}: committed '{old.ElementAtOrDefault(line)}', served '{now.ElementAtOrDefault(line)}'.";
    }
}
