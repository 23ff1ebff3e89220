using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.Security;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>Keys of made-up publishers.</summary>
internal static class TestKeys
{
    /// <summary>A key that may publish any data set.</summary>
    public static async Task<string> OfAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<KeyIssuer>()
                .IssueAsync(
                    "crown-prosecution-service",
                    "test",
                    [ApiScope.Publish],
                    ["cps-case-outcomes"],
                    TimeSpan.FromDays(1),
                    CancellationToken.None
                )
        ).Text;
    }
}
