using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>On a new database of the SQL Server that the tests have, which goes with that.</summary>
public sealed class SqlServerPublishingStore(SqlServerApiFixture server) : PublishingStore
{
    protected override string? SkipReason => server.SkipReason;

    protected override string Provider => "SqlServer";

    protected override Task<string> StartDatabaseAsync() => server.NewDatabaseAsync();

    protected override Task StopDatabaseAsync() => Task.CompletedTask;
}
