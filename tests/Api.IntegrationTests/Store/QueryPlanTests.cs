using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;

namespace OutcomesApi.Api.IntegrationTests.Store;

/// <summary>
/// How SQLite goes about the questions that users ask: every table of figures is sought in by release and area, never read through, so that
/// what a question costs follows its answer and not the store. And how many statements a question takes.
/// </summary>
public sealed partial class QueryPlanTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StatementRecorder _recorder = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = Application.Create(
            "Sqlite",
            $"Data Source={_folder.File("outcomes.db")}",
            services => services.ConfigureDbContext<SqliteOutcomesDbContext>(options => options.AddInterceptors(_recorder))
        );
        await _app.StartAsync(Token);
        _client = Application.ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/v1/forces/essex/outcomes?offence=rape&period=2017-18")]
    [InlineData("/v1/forces/essex/outcomes?offence=rape")]
    [InlineData("/v1/forces/essex/outcomes.csv")]
    [InlineData("/v1/forces/essex/rates?offence=rape&from=2015-01&to=2019-12")]
    [InlineData("/v1/forces/essex/trends?offence=rape&rate=convictions-per-prosecution")]
    [InlineData("/v1/comparisons?offence=rape&rate=convictions-per-prosecution&period=2017")]
    [InlineData("/v1/areas/england-and-wales/outcomes?offence=sexual-offences")]
    public async Task Question_OfFigures_IsASeekByReleaseAndArea(string question)
    {
        _recorder.Clear();
        using var response = await _client.GetAsync(new Uri(question, UriKind.Relative), Token);
        await response.Content.ReadAsStringAsync(Token);
        var asked = _recorder.Statements.Where(statement => Figures().IsMatch(statement.Text)).ToList();

        Assert.True(response.IsSuccessStatusCode, $"{question}: {response.StatusCode}");
        Assert.NotEmpty(asked);
        foreach (var statement in asked)
        {
            var plan = await PlanAsync(statement);
            foreach (var alias in Figures().Matches(statement.Text).Select(match => match.Groups["alias"].Value))
                Assert.Contains(
                    plan,
                    step => step.StartsWith($"SEARCH {alias} USING PRIMARY KEY (ReleaseKey=? AND AreaKey=?", StringComparison.Ordinal)
                );
            Assert.DoesNotContain(
                plan,
                step =>
                    Figures()
                        .Matches(statement.Text)
                        .Any(match => step.StartsWith($"SCAN {match.Groups["alias"].Value}", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public async Task Question_OfOneOffenceAsked_TakesAFewStatements()
    {
        await AskAsync("/v1/forces/essex/outcomes?offence=rape&period=2017-18");
        _recorder.Clear();

        await AskAsync("/v1/forces/essex/outcomes?offence=rape&period=2018-19");

        // The state, before and while it is answered; counts, cells of dense tables and published percentages.
        Assert.InRange(_recorder.Statements.Count, 1, 6);
    }

    private async Task AskAsync(string question)
    {
        using var response = await _client.GetAsync(new Uri(question, UriKind.Relative), Token);
        Assert.True(response.IsSuccessStatusCode, $"{question}: {response.StatusCode}");
        await response.Content.ReadAsStringAsync(Token);
    }

    private async Task<List<string>> PlanAsync(RecordedStatement statement)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File("outcomes.db")}");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
        foreach (var (name, value) in statement.Parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(Token);
        var steps = new List<string>();
        while (await reader.ReadAsync(Token))
            steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex("\"(?:Observations|PublishedRates|PublishedCells)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Figures();
}
