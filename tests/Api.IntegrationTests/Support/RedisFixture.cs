using DotNet.Testcontainers.Builders;
using Testcontainers.Redis;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>
/// A Redis: that of OUTCOMES_TEST_REDIS, else one in a container. Only the absence of Docker is a reason to skip;
/// OUTCOMES_TEST_REDIS_REQUIRED makes that a failure too.
/// </summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private const string Image = "redis:7.4.2-alpine3.21";
    private RedisContainer? _container;
    private string? _address;
    private string? _skipReason;

    /// <summary>Its host and port; skips the test where there is none.</summary>
    public string Address()
    {
        Assert.SkipWhen(_skipReason is not null, _skipReason ?? "");
        return _address!;
    }

    public async ValueTask InitializeAsync()
    {
        _address = Environment.GetEnvironmentVariable("OUTCOMES_TEST_REDIS") is { Length: > 0 } given ? given : await StartContainerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null)
            await _container.DisposeAsync();
    }

    private async Task<string?> StartContainerAsync()
    {
        try
        {
            _container = new RedisBuilder(Image).Build();
            await _container.StartAsync();
            return _container.GetConnectionString();
        }
        catch (DockerUnavailableException) when (Environment.GetEnvironmentVariable("OUTCOMES_TEST_REDIS_REQUIRED") is not { Length: > 0 })
        {
            _skipReason = "Redis: no Docker, and OUTCOMES_TEST_REDIS is not set.";
            return null;
        }
    }
}
