using System.Net.Sockets;
using System.Text;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>A client that asks, reads the beginning of the answer, and then reads no more while it stays connected.</summary>
internal sealed class StuckReader : IDisposable
{
    private readonly TcpClient _client;

    private StuckReader(TcpClient client) => _client = client;

    /// <summary>Asks, and returns once an answer has begun.</summary>
    public static async Task<StuckReader> OfAsync(Uri service, string path, CancellationToken cancellationToken)
    {
        // What the kernel takes for the client is as good as read.
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(service.Host, service.Port, cancellationToken);
        await client
            .GetStream()
            .WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {service.Authority}\r\n\r\n"), cancellationToken);
        var beginning = new byte[15];
        await client.GetStream().ReadExactlyAsync(beginning, cancellationToken);
        Assert.Equal("HTTP/1.1 200 OK", Encoding.ASCII.GetString(beginning));
        return new StuckReader(client);
    }

    /// <summary>Reads what is left; gives how many bytes came, and whether they were the end of the answer.</summary>
    public async Task<(long Length, bool IsWhole)> ReadOnAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var (length, last) = (0L, "");
        try
        {
            while (await _client.GetStream().ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                length += read;
                last = (last + Encoding.Latin1.GetString(buffer, 0, read))[^Math.Min(5, last.Length + read)..];
                if (last == "0\r\n\r\n")
                    return (length, true);
            }
        }
        catch (IOException)
        {
            // Cut off.
        }

        return (length, false);
    }

    public void Dispose() => _client.Dispose();
}
