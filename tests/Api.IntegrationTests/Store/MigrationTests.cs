using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store;

/// <summary>How a store comes to be, and what may go wrong on the way. The models are checked without a server.</summary>
public sealed class MigrationTests(SqliteApiFixture undisturbed) : IDisposable
{
    private const string CountAll =
        "SELECT (SELECT COUNT(*) FROM Observations) || '/' || (SELECT COUNT(*) FROM PublishedRates) || '/' || (SELECT COUNT(*) FROM Releases) || '/' || (SELECT Sequence FROM DataVersion)";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void SqliteModel_AgainstItsMigrations_HasNoChanges()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SqlServerModel_AgainstItsMigrations_HasNoChanges()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_OfBothProviders_AreOfTheSameNames()
    {
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTimeFactory().CreateDbContext([]);

        Assert.Equal(sqlite.Database.GetMigrations().Select(NameOf), sqlServer.Database.GetMigrations().Select(NameOf));
    }

    [Fact]
    public void SqlServerMigrations_AsAScript_CreateEachTableOfTheModel()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);

        var script = context.GetService<IMigrator>().GenerateScript();

        Assert.All(
            context.Model.GetEntityTypes(),
            type => Assert.Contains($"CREATE TABLE [{type.GetTableName()}]", script, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Start_OnNoFile_MakesTheStoreInAFolderThatIsNotThere()
    {
        var file = _folder.File(Path.Combine("new", "folder", "outcomes.db"));

        await StartAndStopAsync(file);

        Assert.EndsWith("/10/1", await ScalarAsync(file, CountAll), StringComparison.Ordinal);
        Assert.Equal("ok", await ScalarAsync(file, "PRAGMA integrity_check"));
        Assert.Null(await ScalarAsync(file, "PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task Start_Twice_ChangesNothing()
    {
        var file = _folder.File("outcomes.db");
        await StartAndStopAsync(file);
        var before = await ScalarAsync(file, CountAll);

        await StartAndStopAsync(file);

        Assert.Equal(before, await ScalarAsync(file, CountAll));
    }

    [Fact]
    public async Task Start_OfTwoHostsAtOnceOnOneNewFile_LoadsEachFigureOnce()
    {
        var shared = _folder.File("shared.db");

        await Task.WhenAll(Task.Run(() => StartAndStopAsync(shared), Cancelled), Task.Run(() => StartAndStopAsync(shared), Cancelled));

        Assert.Equal(await WholeAsync(), await ScalarAsync(shared, CountAll));
    }

    [Fact]
    public async Task Start_AfterAKilledMigration_IsNotBlockedByTheLockItLeft()
    {
        var file = _folder.File("outcomes.db");
        await ScalarAsync(
            file,
            "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01'); SELECT 1"
        );

        await StartAndStopAsync(file).WaitAsync(TimeSpan.FromSeconds(30), Cancelled);

        Assert.EndsWith("/10/1", await ScalarAsync(file, CountAll), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(250)]
    [InlineData(600)]
    public async Task Start_AbortedWhileLoading_LeavesNoneOrAllAndTheNextCompletes(int milliseconds)
    {
        var aborted = _folder.File("aborted.db");

        var wasAborted = await AbortLoadingAsync(aborted, TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(!wasAborted, await HoldsFiguresAsync(aborted));
        await StartAndStopAsync(aborted);
        Assert.Equal(await WholeAsync(), await ScalarAsync(aborted, CountAll));
    }

    [Fact]
    public async Task Start_AfterTheProcessWasKilledWhileLoading_FindsNoneOrAllAndCompletes()
    {
        var killed = _folder.File("killed.db");

        await KillLoadingAsync(killed);

        if (await HoldsFiguresAsync(killed))
            Assert.Equal(await WholeAsync(), await ScalarAsync(killed, CountAll));
        await StartAndStopAsync(killed);
        Assert.Equal(await WholeAsync(), await ScalarAsync(killed, CountAll));
    }

    [Fact]
    public async Task Migrate_Verb_MakesTheStoreAndEndsWithZero()
    {
        var file = _folder.File("outcomes.db");

        var code = await Commands
            .OutcomesCommand.Create()
            .Parse([
                "migrate",
                "--Database:ConnectionString",
                $"Data Source={file}",
                "--Logging:LogLevel:Default",
                "None",
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore",
                "None",
            ])
            .InvokeAsync(cancellationToken: Cancelled);

        Assert.Equal(0, code);
        Assert.EndsWith("/10/1", await ScalarAsync(file, CountAll), StringComparison.Ordinal);
    }

    // The counts of a store that was made in one go.
    private async Task<string?> WholeAsync() => await ScalarAsync(undisturbed.File, CountAll);

    private static async Task<bool> HoldsFiguresAsync(string file) =>
        await ScalarAsync(file, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Observations'") == "1"
        && await ScalarAsync(file, "SELECT COUNT(*) FROM Observations") != "0";

    private static async Task StartAndStopAsync(string file)
    {
        await using var app = Application.OnSqlite(file);
        await app.StartAsync(Cancelled);
        await app.StopAsync(Cancelled);
    }

    private static async Task<bool> AbortLoadingAsync(string file, TimeSpan after)
    {
        await using var app = Application.OnSqlite(file);
        await using var scope = app.Services.CreateAsyncScope();
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        abort.CancelAfter(after);
        try
        {
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(abort.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    // Kills a process of its own shortly after the schema is in the write-ahead log, which is in the transaction that loads the figures.
    private static async Task KillLoadingAsync(string file)
    {
        const long SchemaBytes = 100_000;
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "OutcomesApi.Api.dll"),
            "migrate",
            "--Database:ConnectionString",
            $"Data Source={file}",
        ];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var log = new FileInfo(file + "-wal");
        while (!process.HasExited && !(log.Exists && log.Length > SchemaBytes))
        {
            await Task.Delay(5, Cancelled);
            log.Refresh();
        }

        await Task.Delay(TimeSpan.FromMilliseconds(400), Cancelled);
        process.Kill();
        await process.WaitForExitAsync(Cancelled);
    }

    private static async Task<string?> ScalarAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return
            Convert.ToString(await command.ExecuteScalarAsync(Cancelled), System.Globalization.CultureInfo.InvariantCulture)
                is { Length: > 0 } text
            ? text
            : null;
    }

    private static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
