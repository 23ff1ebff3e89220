using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>On a new file of SQLite.</summary>
public sealed class SqlitePublishingStore : PublishingStore
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The file of the store.</summary>
    public string File => _folder.File("outcomes.db");

    protected override string? SkipReason => null;

    protected override string Provider => "Sqlite";

    protected override Task<string> StartDatabaseAsync() => Task.FromResult($"Data Source={File}");

    protected override Task StopDatabaseAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
