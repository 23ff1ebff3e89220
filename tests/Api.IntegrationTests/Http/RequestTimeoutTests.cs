using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.IntegrationTests.Http;

/// <summary>A request whose answer does not begin in time is ended and says so.</summary>
public sealed class RequestTimeoutTests
{
    [Fact]
    public async Task AnswerThatDoesNotBegin_IsAProblemAndNotWaitedFor()
    {
        var cancelled = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var app = Application.Create(
            "Sqlite",
            $"Data Source={folder.File("outcomes.db")}",
            services => services.Replace(ServiceDescriptor.Scoped<IReleaseQueries, NeverAnswers>()),
            "--Api:RequestTimeoutSeconds",
            "1"
        );
        await app.StartAsync(cancelled);
        using var client = Application.ClientOf(app);
        var started = TimeProvider.System.GetTimestamp();

        using var response = await client.GetAsync(new Uri("/v1/releases", UriKind.Relative), cancelled);

        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("timed-out", JsonNode.Parse(await response.Content.ReadAsStringAsync(cancelled)).Text("code"));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0.9, 20);
    }

    private sealed class NeverAnswers : IReleaseQueries
    {
        public async Task<ReleaseIndex> IndexAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new ReleaseIndex([]);
        }
    }
}
