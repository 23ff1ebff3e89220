using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.OpenApi;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>What is sent to SQL Server, read by its own parser and resolved against the tables, without a server.</summary>
public sealed class SqlServerStatementTests(StandInFixture standIn, SqliteApiFixture sqlite) : IClassFixture<StandInFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Migrations_AsAScript_CanBeReadAndUseNothingUncommon(MigrationsSqlGenerationOptions options)
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Empty(TransactSql.ErrorsOf(script));

        // Columns that name a caller were widened once. EF Core looks for their default constraints in the catalogue first.
        Assert.Empty(TransactSql.UncommonIn(script).Except(["ALTER COLUMN", "a system view"]));
    }

    [Fact]
    public void Migrations_EachBackAndForth_CanBeRead()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        string[] steps = [Migration.InitialDatabase, .. context.Database.GetMigrations()];
        var migrator = context.GetService<IMigrator>();

        Assert.All(
            steps.Zip(steps.Skip(1)),
            step =>
            {
                Assert.Empty(TransactSql.ErrorsOf(migrator.GenerateScript(step.First, step.Second)));
                Assert.Empty(TransactSql.ErrorsOf(migrator.GenerateScript(step.Second, step.First)));
            }
        );
    }

    [Fact]
    public void Tables_AsAModel_HaveNoFaults()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        using var model = DatabaseModel.Of(context);

        Assert.Empty(model.Faults());
    }

    [Fact]
    public async Task Loading_BundledReleases_StoresWhatSqliteStores()
    {
        Assert.Contains(standIn.Server.Sent, statement => statement.Text.Contains("INSERT INTO [Observations]", StringComparison.Ordinal));
        var ready = JsonNode.Parse(await standIn.Client.GetStringAsync("/health/ready", Cancelled))!;

        Assert.Equal("healthy", ready.Text("status"));
        var answer = JsonNode.Parse(await standIn.Client.GetStringAsync("/v1/forces/essex/outcomes?offence=rape&period=2017", Cancelled))!;
        Assert.Equal(18, answer.Observation("defendants-convicted").Number("value"));
    }

    [Fact]
    public async Task Statements_OfEveryExampleAndOfAnImport_AnswerAsOnSqliteAndCanBeReadAndResolved()
    {
        foreach (var path in ExampleRequests.All.Select(example => example.Path).Distinct())
        {
            using var answer = await standIn.Client.GetAsync(path, Cancelled);
            var text = await answer.Content.ReadAsStringAsync(Cancelled);
            Assert.True(
                answer.StatusCode < HttpStatusCode.InternalServerError,
                $"{path} answers {(int)answer.StatusCode}: teach SqliteText the words it does not know. {text}"
            );
            if (answer.StatusCode == HttpStatusCode.OK)
                Assert.Equal(
                    await SqliteAnswerAsync(path),
                    text.Replace(standIn.Client.BaseAddress!.Authority, "", StringComparison.Ordinal)
                );
        }

        await OutlineAsync();
        await ImportAsync();
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        using var model = DatabaseModel.Of(context);
        var statements = standIn.Server.Sent.Distinct().ToList();
        foreach (
            var created in statements
                .Where(statement => statement.Text.StartsWith("CREATE TABLE", StringComparison.Ordinal))
                .Select(statement => statement.Text)
                .Distinct()
        )
            model.AddDefinitions(created);
        foreach (var statement in statements.Where(statement => !statement.Text.StartsWith("CREATE TABLE", StringComparison.Ordinal)))
            model.AddQuery(statement.Text, statement.Parameters);

        Assert.All(
            statements,
            statement =>
            {
                Assert.Empty(TransactSql.ErrorsOf(statement.Text));
                Assert.Empty(TransactSql.UncommonIn(statement.Text));
            }
        );
        Assert.Empty(model.Faults());
        AssertCovered(
            statements,
            "[Observations]",
            "[PublishedRates]",
            "[PublishedCells]",
            "[Releases]",
            "[DataVersion]",
            "[RegisteredOffences]",
            "sp_getapplock",
            "INSERT INTO [PublishedCells]",
            "UPDATE [DataVersion]"
        );
    }

    // No bundled release is so large that what there is of it is not counted.
    private async Task OutlineAsync()
    {
        await using var scope = standIn.Services.CreateAsyncScope();
        var question = new AvailabilityQuestion(new Snapshot(DateTimeOffset.MaxValue, long.MaxValue)) { MostFigures = 100 };
        var rape = scope.ServiceProvider.GetRequiredService<OffenceCatalogue>()["rape"];
        foreach (var offences in new IReadOnlyList<OffenceType>?[] { null, [rape] })
            Assert.NotEmpty(
                (
                    await scope
                        .ServiceProvider.GetRequiredService<IAvailabilityQueries>()
                        .OfAsync(question with { Offences = offences }, Cancelled)
                ).Areas
            );
    }

    [Fact]
    public async Task Statements_OfLargerBatches_CanBeReadAndResolved()
    {
        var server = new StandInSqlServer(standIn.File);
        await using var context = new SqlServerOutcomesDbContext(
            new DbContextOptionsBuilder<SqlServerOutcomesDbContext>()
                .UseSqlServerStore("Server=stand-in", new Infrastructure.Persistence.SqlServerOptions())
                .AddInterceptors(server)
                .Options
        );
        context.Notes.AddRange(Enumerable.Range(0, 8).Select(i => new NoteRow { Code = $"note-{i}", Text = "A note." }));

        // SQLite has no MERGE, which EF Core makes of several rows with keys of the server; what was sent is kept all the same.
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancelled));

        using var model = DatabaseModel.Of(context);
        var merge = Assert.Single(server.Sent, statement => statement.Text.Contains("MERGE [Notes]", StringComparison.Ordinal));
        Assert.Empty(TransactSql.ErrorsOf(merge.Text));
        model.AddQuery(merge.Text, merge.Parameters);
        Assert.Empty(model.Faults());
    }

    [Fact]
    public async Task Ready_MigrationsPending_IsUnavailableAndNamesTheFirst()
    {
        await using var connection = new SqliteConnection($"Data Source={standIn.File};Pooling=False");
        await connection.OpenAsync(Cancelled);
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var last = context.Database.GetMigrations().Last();
        await ExecuteAsync(connection, $"DELETE FROM __EFMigrationsHistory WHERE MigrationId = '{last}'");
        try
        {
            using var answer = await standIn.Client.GetAsync("/health/ready", Cancelled);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(
                $"1 migrations are pending, the first {last}",
                await answer.Content.ReadAsStringAsync(Cancelled),
                StringComparison.Ordinal
            );
        }
        finally
        {
            await ExecuteAsync(connection, $"INSERT INTO __EFMigrationsHistory VALUES ('{last}', '10')");
        }
    }

    [Theory]
    [InlineData("MERGE A AS t USING B AS s ON t.K = s.K WHEN MATCHED THEN UPDATE SET V = s.V;", "MERGE")]
    [InlineData("CREATE OR ALTER VIEW V AS SELECT 1 AS One", "CREATE OR ALTER VIEW")]
    [InlineData("WITH c AS (SELECT * FROM A) DELETE FROM c", "an updatable common table expression")]
    [InlineData(
        "CREATE TABLE A (K int PRIMARY KEY, F datetime2 GENERATED ALWAYS AS ROW START, T datetime2 GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (F, T)) WITH (SYSTEM_VERSIONING = ON)",
        "SYSTEM_VERSIONING"
    )]
    [InlineData("CREATE SEQUENCE S AS int", "CREATE SEQUENCE")]
    [InlineData("SELECT NEXT VALUE FOR S", "NEXT VALUE FOR")]
    [InlineData("CREATE UNIQUE INDEX I ON A (B) WHERE B IS NOT NULL", "a filtered index")]
    [InlineData("CREATE INDEX I ON A (B) WITH (DATA_COMPRESSION = PAGE)", "an option of an index")]
    [InlineData("CREATE TABLE A (B int, C AS B + 1)", "a computed column")]
    [InlineData("CREATE TABLE A (B rowversion)", "Rowversion")]
    [InlineData("SELECT * FROM A WHERE B IN (SELECT value FROM OPENJSON(@list) WITH (value int '$'))", "OPENJSON")]
    [InlineData("ALTER DATABASE A SET READ_COMMITTED_SNAPSHOT ON", "ALTER DATABASE")]
    [InlineData("DBCC CHECKDB", "DBCC")]
    [InlineData("SELECT * FROM A WITH (NOLOCK)", "a hint for a table")]
    [InlineData("SELECT * FROM A OPTION (RECOMPILE)", "a hint for a query")]
    [InlineData("SET ARITHABORT ON", "SET ArithAbort")]
    [InlineData("SELECT * FROM sys.objects", "a system view")]
    [InlineData("ALTER TABLE A ADD B int, C int", "ALTER TABLE with several changes")]
    [InlineData("ALTER TABLE A ALTER COLUMN B int NULL", "ALTER COLUMN")]
    public void Guard_OfUncommonFeatures_Finds(string script, string feature)
    {
        Assert.Empty(TransactSql.ErrorsOf(script));
        Assert.Contains(feature, TransactSql.UncommonIn(script));
    }

    [Fact]
    public void Guard_OfWords_FindsWhatCannotBeRead() => Assert.NotEmpty(TransactSql.ErrorsOf("SELECT * FROM A LIMIT 1"));

    [Theory]
    [InlineData("SELECT [o].[Worth] FROM [Observations] AS [o]", "", "Worth")]
    [InlineData("SELECT [o].[Value] FROM [Observation] AS [o]", "", "Observation")]
    [InlineData("SELECT [a].[Id] FROM [Areas] AS [a] WHERE [a].[Key] = @key", "@other int", "@key")]
    public void Guard_OfNames_FindsWhatIsNotThere(string text, string parameters, string name)
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);
        using var model = DatabaseModel.Of(context);

        model.AddQuery(text, parameters);

        Assert.Contains(model.Faults(), fault => fault.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_OfTheService_UseNoAmbientTransactionAndNoMultipleResultSets()
    {
        var sources = Directory
            .EnumerateFiles(RepositoryFiles.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.All(
            sources,
            file =>
                Assert.DoesNotMatch(
                    "TransactionScope|MultipleActiveResultSets|IsTemporal\\(|HasSequence|UseHiLo|UseSequence|\"MERGE ",
                    File.ReadAllText(file)
                )
        );
    }

    private async Task<string> SqliteAnswerAsync(string path)
    {
        var client = sqlite.Client();
        return (await client.GetStringAsync(path, Cancelled)).Replace(client.BaseAddress!.Authority, "", StringComparison.Ordinal);
    }

    private static void AssertCovered(List<SentStatement> statements, params string[] words) =>
        Assert.All(words, word => Assert.Contains(statements, statement => statement.Text.Contains(word, StringComparison.Ordinal)));

    // A CSV with an offence and an outcome type that no list has, so that what files bring is written too.
    private async Task ImportAsync()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("outcomes-open-data-2030.csv");
        await File.WriteAllTextAsync(file, ImportedText.HomeOfficeOutcomes, Cancelled);
        await using var scope = standIn.Services.CreateAsyncScope();
        var report = await scope
            .ServiceProvider.GetRequiredService<IFileImporter>()
            .ImportAsync(file, new ImportOptions(), null, Cancelled);
        Assert.True(report.Status == ImportStatus.Imported, report.RefusalMessage);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancelled);
    }
}
