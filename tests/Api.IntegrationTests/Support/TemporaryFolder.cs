using Microsoft.Data.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>A folder that goes with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outcomes-tests-");

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Overwrites a file where a database is, so that it is none any more.</summary>
    public void Corrupt(string name)
    {
        using var file = new FileStream(File(name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        file.Write(new byte[8192]);
        foreach (var log in new[] { File(name) + "-wal", File(name) + "-shm" }.Where(System.IO.File.Exists))
            System.IO.File.WriteAllBytes(log, new byte[64]);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
