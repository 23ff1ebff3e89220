using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Infrastructure.Publishing.Webhooks;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>Messages never go to addresses that only the service itself can reach, however they are written.</summary>
public sealed class SpecialAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("2001:0:a00:1::")]
    public void SpecialAddress_IsOne(string address) => Assert.True(SpecialAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.32.0.1")]
    [InlineData("193.62.157.66")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    public void PublicAddress_IsNone(string address) => Assert.False(SpecialAddresses.Contain(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://localhost")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://[::1]")]
    [InlineData("https://2130706433")]
    [InlineData("https://0x7f.1")]
    [InlineData("https://10.0.0.1")]
    [InlineData("https://no-such-name.invalid")]
    public async Task Message_ToASpecialAddressOrAnUnknownName_IsNotSentAndDoesNotSayWhichItWas(string address)
    {
        using var folder = new TemporaryFolder();
        await using var listener = await WebhookListener.StartAsync();
        await using var app = Application.OnSqlite(folder.File("outcomes.db"));
        var webhook = new Webhook
        {
            Id = "wh-1",
            Publisher = "nobody",
            Address = new Uri($"{address}:{new Uri(listener.Url).Port}/hook"),
            Secret = WebhookSecret.Create(),
            ToldUpTo = 0,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };

        var (status, outcome) = await app
            .Services.GetRequiredService<WebhookSender>()
            .SendAsync(webhook, "message", [], TestContext.Current.CancellationToken);

        Assert.Equal((null, "no connection: no public address has this name, or nothing answers there"), (status, outcome));
        Assert.Empty(listener.Messages);
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        using var folder = new TemporaryFolder();
        await using var listener = await WebhookListener.StartAsync(307);
        await using var app = Application.Create(
            "Sqlite",
            $"Data Source={folder.File("outcomes.db")}",
            "--Webhooks:AllowPrivateAddresses",
            "true"
        );
        var webhook = new Webhook
        {
            Id = "wh-1",
            Publisher = "nobody",
            Address = new Uri(listener.Url),
            Secret = WebhookSecret.Create(),
            ToldUpTo = 0,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        };

        var (status, _) = await app
            .Services.GetRequiredService<WebhookSender>()
            .SendAsync(webhook, "message", [], TestContext.Current.CancellationToken);

        Assert.Equal(307, status);
        Assert.Single(listener.Messages);
    }
}
