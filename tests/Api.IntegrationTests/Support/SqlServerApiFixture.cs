using System.Security.Cryptography;
using DotNet.Testcontainers.Builders;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>
/// The service on a database of its own on a SQL Server: that of OUTCOMES_TEST_SQLSERVER, else one in a container. Only the absence of
/// Docker is a reason to skip; OUTCOMES_TEST_SQLSERVER_REQUIRED makes that a failure too.
/// </summary>
public sealed class SqlServerApiFixture : ApiFixture
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-CU14-ubuntu-22.04";
    private readonly List<string> _databases = [];
    private MsSqlContainer? _container;
    private string? _server;

    protected override string Provider => "SqlServer";

    protected override async Task<string> StartDatabaseAsync()
    {
        _server = Environment.GetEnvironmentVariable("OUTCOMES_TEST_SQLSERVER") is { Length: > 0 } given
            ? given
            : await StartContainerAsync();
        return await NewDatabaseAsync();
    }

    /// <summary>A connection string to another empty database, which goes with the fixture.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var database = "outcomes_tests_" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        _databases.Add(database);
        await ExecuteAsync($"IF DB_ID(N'{database}') IS NULL CREATE DATABASE [{database}]");
        return new SqlConnectionStringBuilder(_server) { InitialCatalog = database }.ConnectionString;
    }

    protected override async Task StopDatabaseAsync()
    {
        if (_server is null)
            return;
        SqlConnection.ClearAllPools();
        foreach (var database in _databases)
            await ExecuteAsync($"DROP DATABASE IF EXISTS [{database}]");
        if (_container is not null)
            await _container.DisposeAsync();
    }

    private async Task<string> StartContainerAsync()
    {
        try
        {
            _container = new MsSqlBuilder(Image).Build();
            await _container.StartAsync();
            return _container.GetConnectionString();
        }
        catch (DockerUnavailableException exception)
            when (Environment.GetEnvironmentVariable("OUTCOMES_TEST_SQLSERVER_REQUIRED") is not { Length: > 0 })
        {
            throw new DatabaseUnavailableException("SQL Server: no Docker, and OUTCOMES_TEST_SQLSERVER is not set.", exception);
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(_server) { InitialCatalog = "master" }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
