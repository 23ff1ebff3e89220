namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>The service on a new file of SQLite: not in memory, so that several connections and the migrations behave as in
/// production.</summary>
public sealed class SqliteApiFixture : ApiFixture
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The file of the store.</summary>
    public string File => _folder.File("outcomes.db");

    protected override string Provider => "Sqlite";

    protected override Task<string> StartDatabaseAsync() => Task.FromResult($"Data Source={File}");

    protected override Task StopDatabaseAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
