using OutcomesApi.Api.IntegrationTests.Support;

// One service and one store for each provider, shared by all tests: they only read.
[assembly: AssemblyFixture(typeof(SqliteApiFixture))]
[assembly: AssemblyFixture(typeof(SqlServerApiFixture))]
