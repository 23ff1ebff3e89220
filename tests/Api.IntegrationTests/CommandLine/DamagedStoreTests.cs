using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using OutcomesApi.Api.Commands;
using OutcomesApi.Api.IntegrationTests.Replicas;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>A store's file is damaged: <c>verify</c> finds it, and the service does not serve it.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private const int PageSize = 4096;
    private const int Flips = 60;
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_OfAStoreWithAnyDamagedPage_EndsWith3()
    {
        var whole = await WholeAsync();
        var pages = whole.Length / PageSize;
        var wrong = new List<string>();
        foreach (var page in Enumerable.Range(0, 20).Concat(Enumerable.Range(1, 20).Select(i => i * (pages - 1) / 20)).Distinct())
        {
            var damaged = whole.ToArray();
            damaged.AsSpan(page * PageSize, PageSize).Fill(0xFF);
            if (await VerifyAsync(damaged, $"page-{page}.db") is var (exitCode, output) && exitCode != 3)
                wrong.Add($"page {page + 1}: {exitCode} {output}");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(16, 2)]
    [InlineData(100, 1)]
    [InlineData(5 * PageSize, PageSize)]
    public async Task Verify_OfADamagedHeaderOrPage6_EndsWith3(int offset, int length)
    {
        var damaged = await WholeAsync();
        damaged.AsSpan(offset, length).Clear();

        var (exitCode, output) = await VerifyAsync(damaged, "damaged.db");

        Assert.True(exitCode == 3, $"{exitCode} {output}");
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Verify_OfATruncatedStore_EndsWith3()
    {
        var whole = await WholeAsync();

        var (exitCode, output) = await VerifyAsync(whole[..(whole.Length / 2)], "damaged.db");

        Assert.True(exitCode == 3, $"{exitCode} {output}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Verify_OfFlippedBytes_NeverFailsOtherwise(int seed)
    {
        var whole = await WholeAsync();
        var random = new Random(seed);
        var wrong = new List<string>();
        for (var i = 0; i < Flips; i++)
        {
            var damaged = whole.ToArray();
            var offset = random.Next(0, i % 4 == 0 ? PageSize : damaged.Length);
            damaged[offset] ^= (byte)random.Next(1, 256);
            if (await VerifyAsync(damaged, $"flip-{seed}-{i}.db") is var (exitCode, output) && exitCode is not (0 or 3))
                wrong.Add($"offset {offset}: {exitCode} {output}");
        }

        Assert.Empty(wrong);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(0, 16)]
    [InlineData(5 * PageSize, PageSize)]
    public async Task Serve_OfADamagedStore_SaysSoAndEnds(int offset, int length)
    {
        var damaged = await WholeAsync();
        damaged.AsSpan(offset, length).Clear();
        await File.WriteAllBytesAsync(_folder.File("damaged.db"), damaged, TestContext.Current.CancellationToken);

        var (exitCode, output) = await ServiceProcess.RunAsync(
            ["serve", "--urls", "http://127.0.0.1:0", "--Database:ConnectionString", $"Data Source={_folder.File("damaged.db")}"],
            TestContext.Current.CancellationToken
        );

        Assert.Equal(1, exitCode);
        Assert.Contains("crit:", output, StringComparison.Ordinal);
        Assert.Contains("The store's file is damaged", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Store ready", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfAFileThatTakesLonger_EndsAndDoesNotStopTheStart()
    {
        await using (var connection = new SqliteConnection($"Data Source={_folder.File("large.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancelled);
            await using var command = connection.CreateCommand();
            command.CommandText =
                "CREATE TABLE T (A INTEGER, B TEXT UNIQUE); INSERT INTO T WITH RECURSIVE n(i) AS "
                + "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) SELECT i, 'text ' || i FROM n";
            await command.ExecuteNonQueryAsync(Cancelled);
        }

        var options = Microsoft.Extensions.Options.Options.Create(
            new DatabaseOptions { ConnectionString = $"Data Source={_folder.File("large.db")}" }
        );
        var check = new SqliteFileCheck(options, NullLogger<SqliteFileCheck>.Instance);

        Assert.False(await check.CheckAsync(TimeSpan.FromMilliseconds(1), Cancelled));
        Assert.True(await check.CheckAsync(TimeSpan.FromMinutes(1), Cancelled));
    }

    // A copy has no free pages and no write-ahead log.
    private async Task<byte[]> WholeAsync()
    {
        Assert.Equal(0, (await RunAsync("outcomes.db", "migrate")).ExitCode);
        Assert.Equal(0, (await RunAsync("outcomes.db", "backup", _folder.File("copy.db"))).ExitCode);
        return await File.ReadAllBytesAsync(_folder.File("copy.db"), Cancelled);
    }

    private async Task<(int ExitCode, string Output)> VerifyAsync(byte[] content, string name)
    {
        await File.WriteAllBytesAsync(_folder.File(name), content, Cancelled);
        return await RunAsync(name, "verify");
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string file, params string[] words)
    {
        using var output = new StringWriter();
        var exitCode = await OutcomesCommand
            .Create()
            .Parse([
                .. words,
                "--Database:ConnectionString",
                $"Data Source={_folder.File(file)};Pooling=False",
                "--Logging:LogLevel:Default",
                "None",
            ])
            .InvokeAsync(new() { Output = output, Error = output }, Cancelled);
        return (exitCode, output.ToString());
    }
}
