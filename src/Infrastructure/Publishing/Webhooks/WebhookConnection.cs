using System.Net;
using System.Net.Sockets;

namespace OutcomesApi.Infrastructure.Publishing.Webhooks;

/// <summary>
/// Connects to receivers of webhooks. What a name leads to is looked up once and that very address is checked and connected to, so that a
/// name cannot lead elsewhere between the two. No redirect is followed, no proxy asked, no cookie kept.
/// </summary>
internal static class WebhookConnection
{
    public const string ClientName = "webhooks";

    private const int MostHeaderKilobytes = 16;

    public static SocketsHttpHandler Handler(WebhookOptions options) =>
        new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            ConnectTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellationToken) =>
                ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancellationToken),
        };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, bool allowsSpecial, CancellationToken cancellationToken)
    {
        var found = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var allowed = allowsSpecial ? found : Array.FindAll(found, address => !SpecialAddresses.Contain(address));
        if (allowed.Length == 0)
            throw new SpecialAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
