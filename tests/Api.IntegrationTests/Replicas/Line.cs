using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OutcomesApi.Api.IntegrationTests.Replicas;

/// <summary>A line to a server that can be cut, silenced and mended.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Task _accepting;
    private volatile bool _isCut;
    private volatile bool _isSilent;

    public Line(string server)
    {
        var colon = server.LastIndexOf(':');
        (_host, _port) = (server[..colon], int.Parse(server[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>Ends what is connected and refuses whoever comes.</summary>
    public void Cut()
    {
        _isCut = true;
        foreach (var end in _ends)
            end.Close();
    }

    /// <summary>Keeps connections and passes nothing on.</summary>
    public void Silence() => _isSilent = true;

    public void Mend() => _isCut = _isSilent = false;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                if (_isCut)
                    client.Close();
                else
                    _ = PassAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            // The line is given up.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        var server = new TcpClient();
        _ends.Add(client);
        _ends.Add(server);
        try
        {
            await server.ConnectAsync(_host, _port, _closing.Token);
            await Task.WhenAny(CopyAsync(client.GetStream(), server.GetStream()), CopyAsync(server.GetStream(), client.GetStream()));
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or InvalidOperationException
                        or OperationCanceledException
            )
        {
            // Cut.
        }
        finally
        {
            client.Close();
            server.Close();
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, _closing.Token) is var read and > 0)
            {
                while (_isSilent)
                    await Task.Delay(20, _closing.Token);
                await to.WriteAsync(buffer.AsMemory(0, read), _closing.Token);
            }
        }
        catch (Exception exception)
            when (exception is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut.
        }
    }
}
