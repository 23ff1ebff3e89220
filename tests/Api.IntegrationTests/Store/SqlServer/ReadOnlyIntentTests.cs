using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>Which requests declare that they read alone, and what a connection to SQL Server is opened with then.</summary>
public sealed class ReadOnlyIntentTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connection_OfEachCall_HasTheIntentOfThatCall()
    {
        var interceptor = new ReadOnlyIntentInterceptor("Server=listener;Database=outcomes;User Id=reader;Password=secret;Encrypt=false");
        await using var connection = new SqlConnection();

        await Task.Run(() => Open(declared: true), Cancelled);
        var reading = new SqlConnectionStringBuilder(connection.ConnectionString);
        Open(declared: false);
        var writing = new SqlConnectionStringBuilder(connection.ConnectionString);

        Assert.Equal((ApplicationIntent.ReadOnly, "secret"), (reading.ApplicationIntent, reading.Password));
        Assert.Equal((ApplicationIntent.ReadWrite, "listener"), (writing.ApplicationIntent, writing.DataSource));

        void Open(bool declared)
        {
            if (declared)
                ReadOnlyIntent.Declare();
            interceptor.ConnectionOpening(connection, null!, default);
        }
    }

    [Theory]
    [InlineData("GET", "/v1/forces/essex/outcomes?offence=rape", null, true)]
    [InlineData("HEAD", "/v1/forces", null, true)]
    [InlineData("GET", "/v1/forces/essex/rates?offence=rape", "oa_0_unknown", false)]
    [InlineData("GET", "/v1/releases/submissions", "oa_0_unknown", false)]
    [InlineData("POST", "/v1/releases", "oa_0_unknown", false)]
    [InlineData("GET", "/health/ready", null, false)]
    public async Task Request_ThatReadsWhatIsPublic_DeclaresIt(string method, string path, string? key, bool isDeclared)
    {
        using var folder = new TemporaryFolder();
        var intents = new IntentRecorder();
        await using var app = Application.Create(
            "Sqlite",
            $"Data Source={folder.File("outcomes.db")}",
            services => services.ConfigureDbContext<SqliteOutcomesDbContext>(options => options.AddInterceptors(intents))
        );
        await app.StartAsync(Cancelled);
        using var client = Application.ClientOf(app);
        intents.Seen.Clear();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        using var response = await client.SendAsync(request, Cancelled);

        // Beside the request only what works in the background asks the store, and that is never declared. A key that cannot be one is
        // refused without asking the store.
        Assert.Equal(isDeclared, intents.Seen.Contains(true));
    }

    private sealed class IntentRecorder : DbConnectionInterceptor
    {
        public ConcurrentBag<bool> Seen { get; } = [];

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            Seen.Add(ReadOnlyIntent.IsDeclared);
            return ValueTask.FromResult(result);
        }
    }
}
