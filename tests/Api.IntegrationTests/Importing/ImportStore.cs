using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>A running service on a store of its own, to import into.</summary>
public sealed class ImportStore : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = Application.OnSqlite(_folder.File("outcomes.db"));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<StoreInitialiser>().InitialiseAsync(CancellationToken.None);
        await _app.StartAsync();
        _client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>A real file beside the checkout; skips the test where it is not there.</summary>
    public static string RealFile(params string[] parts)
    {
        var path = Path.GetFullPath(RepositoryFiles.Path(["..", "shared", "data", .. parts]));
        Assert.SkipUnless(File.Exists(path), $"The file {parts[^1]} is not beside this checkout (../shared/data).");
        return path;
    }

    /// <summary>A small file that was read wrongly once; skips the test where it is not there.</summary>
    public static string FaultFile(string name)
    {
        var path = Path.GetFullPath(RepositoryFiles.Path("..", "shared", "faults", "import", name));
        Assert.SkipUnless(File.Exists(path), $"The file {name} is not beside this checkout (../shared/faults).");
        return path;
    }

    /// <summary>A new file with a text.</summary>
    public string Write(string name, string text)
    {
        var path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a statement of SQL on the store, past the service; gives how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(FormattableString sql)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutcomesDbContext>().Database.ExecuteSqlAsync(sql, Cancelled);
    }

    /// <summary>Withdraws a release.</summary>
    public async Task WithdrawAsync(string releaseId)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        Assert.True(
            await scope.ServiceProvider.GetRequiredService<IReleaseWithdrawal>().WithdrawAsync(releaseId, "The wrong month.", Cancelled)
        );
    }

    /// <summary>Imports a file.</summary>
    public async Task<ImportReport> ImportAsync(string path, ImportOptions? options = null)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IFileImporter>()
            .ImportAsync(path, options ?? new ImportOptions(), null, Cancelled);
    }

    /// <summary>Imports a new file with a text.</summary>
    public Task<ImportReport> ImportTextAsync(string name, string text, ImportOptions? options = null) =>
        ImportAsync(Write(name, text), options);

    /// <summary>The JSON that the service answers.</summary>
    public async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await _client!.GetStringAsync(path, Cancelled))!;

    /// <summary>The counts of an area, by measure.</summary>
    public async Task<Dictionary<string, JsonNode>> CountsAsync(string path)
    {
        var answer = await JsonAsync(path);
        return answer.List("observations").ToDictionary(observation => observation.Text("measure")!);
    }
}
