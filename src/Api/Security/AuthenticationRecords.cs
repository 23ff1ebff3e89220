using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Api.Security;

/// <summary>
/// Records refused credentials and the days on which keys were used, without a write to the store while a request is answered. Refusals are
/// counted in metrics and logged once a client and hour; when the hour is over, or the process ends, the audit log receives one line for each
/// client with the number of its requests. A process that is killed loses the lines of the present hour.
/// </summary>
internal sealed partial class AuthenticationRecords(
    IServiceScopeFactory scopes,
    ServiceMetrics metrics,
    TimeProvider time,
    ILogger<AuthenticationRecords> logger
) : BackgroundService
{
    /// <summary>How many clients are told apart at a time; the requests of all others are counted together.</summary>
    public const int MostClients = 1000;

    /// <summary>How many clients, hours and kinds of refusal are counted apart at present.</summary>
    public int ClientCount
    {
        get
        {
            lock (_lock)
                return _refusals.Count;
        }
    }

    private const int BitsOfANetwork = 64;
    private const int BitsOfAByte = 8;
    private const string OtherClients = "other";
    private static readonly TimeSpan _betweenWrites = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Refusal, long> _refusals = [];
    private readonly Dictionary<string, DateOnly> _uses = new(StringComparer.Ordinal);

    /// <summary>Records that the credentials of a request were refused.</summary>
    /// <param name="http">The request.</param>
    /// <param name="code">The code of the problem that it is answered with.</param>
    public void Refused(HttpContext http, string code)
    {
        metrics.Refused(code);
        var caller = Callers.AuthorityOf(http.User);
        var now = time.GetUtcNow();
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        var refusal = new Refusal(
            hour,
            caller?.Caller ?? "unknown",
            caller?.Publisher ?? "",
            ClientOf(http.Connection.RemoteIpAddress),
            code
        );
        bool isFirst;
        lock (_lock)
        {
            if (_refusals.Count >= MostClients && !_refusals.ContainsKey(refusal))
                refusal = new Refusal(hour, "unknown", "", OtherClients, code);
            isFirst = _refusals.TryAdd(refusal, 0);
            _refusals[refusal]++;
        }

        if (isFirst)
            LogRefused(code, refusal.Actor, refusal.Client);
    }

    /// <summary>Records that a key was used on a day.</summary>
    public void Used(string keyId, DateOnly day)
    {
        lock (_lock)
            _uses[keyId] = day;
    }

    /// <summary>Writes what is to be written: the uses of keys, and the refusals of the hours that are over.</summary>
    /// <param name="presentHourToo">Whether the present hour is written too, because the process ends.</param>
    /// <param name="cancellationToken">Stops the writing; what is not written is written next time.</param>
    public async Task WriteAsync(bool presentHourToo, CancellationToken cancellationToken)
    {
        List<(Refusal Refusal, long Count)> refusals;
        List<(string KeyId, DateOnly Day)> uses;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            refusals =
            [
                .. _refusals.Where(entry => presentHourToo || entry.Key.Hour.AddHours(1) <= now).Select(entry => (entry.Key, entry.Value)),
            ];
            uses = [.. _uses.Select(entry => (entry.Key, entry.Value))];
        }

        await using var scope = scopes.CreateAsyncScope();
        foreach (var (keyId, day) in uses)
        {
            await scope.ServiceProvider.GetRequiredService<IApiKeyStore>().UsedAsync(keyId, day, cancellationToken);
            lock (_lock)
                _uses.Remove(keyId);
        }

        foreach (var (refusal, count) in refusals)
        {
            await scope.ServiceProvider.GetRequiredService<IAuditLog>().AddAsync(LineOf(refusal, count), cancellationToken);
            lock (_lock)
                if ((_refusals[refusal] -= count) == 0)
                    _refusals.Remove(refusal);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(presentHourToo: true, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_betweenWrites, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryWriteAsync(presentHourToo: false, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends; what is left is written when it stops.
        }
    }

    // The network of an IPv6 client, since one client has all of its addresses.
    private static string ClientOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, BitsOfANetwork / BitsOfAByte, bytes.Length - (BitsOfANetwork / BitsOfAByte));
        return $"{new IPAddress(bytes)}/{BitsOfANetwork}";
    }

    private AuditEntry LineOf(Refusal refusal, long count) =>
        new(
            time.GetUtcNow(),
            refusal.Actor,
            refusal.Publisher,
            "refused",
            string.Create(CultureInfo.InvariantCulture, $"{count} requests in the hour from {refusal.Hour:yyyy-MM-dd'T'HH:mm:ss'Z'}"),
            refusal.Code,
            refusal.Client
        );

    private async Task TryWriteAsync(bool presentHourToo, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(presentHourToo, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The store may be locked or its disk full; the next attempt writes what this one did not.
            LogNotWritten(exception);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Credentials are refused with {Code}, of {Actor} at {Client}; counted from now until the hour is over"
    )]
    private partial void LogRefused(string code, string actor, string client);

    [LoggerMessage(LogLevel.Warning, "Refused credentials and uses of keys could not be written yet")]
    private partial void LogNotWritten(Exception exception);

    private sealed record Refusal(DateTimeOffset Hour, string Actor, string Publisher, string Client, string Code);
}
