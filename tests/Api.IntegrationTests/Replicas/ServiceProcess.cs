using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OutcomesApi.Api.IntegrationTests.Replicas;

/// <summary>The service as a process of its own.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ServiceProcess(string[] arguments, string? temporaryFolder = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OutcomesApi.Api.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (temporaryFolder is not null)
            start.Environment["TMPDIR"] = temporaryFolder;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What it wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Serves on a port that the system gives it, and is ready when this returns.</summary>
    public static async Task<ServiceProcess> ServeAsync(
        string[] settings,
        CancellationToken cancellationToken,
        string? temporaryFolder = null
    )
    {
        var service = new ServiceProcess(
            ["serve", "--urls", "http://127.0.0.1:0", .. settings, "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"],
            temporaryFolder
        );
        await service.WaitUntilReadyAsync(cancellationToken);
        return service;
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var process = new ServiceProcess(arguments);
        await process._process.WaitForExitAsync(cancellationToken);
        return (process._process.ExitCode, process.Output);
    }

    /// <summary>Asks it to end, as an orchestrator does, and waits.</summary>
    public async Task<int> TerminateAsync(CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
    }

    // A port that was free a moment ago may be taken by the time that the process listens, so it says itself which one it has.
    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        while (!await IsReadyAsync(limit.Token))
        {
            Assert.False(_process.HasExited, Output);
            await Task.Delay(100, limit.Token);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (ListeningOn().Match(Output) is not { Success: true } listening)
            return false;

        // Two replicas behind one name: what they answer and keep is the same.
        Client ??= new HttpClient
        {
            BaseAddress = new Uri(listening.Groups["address"].Value),
            DefaultRequestHeaders = { Host = "outcomes.test" },
        };
        using var ready = await Client.GetAsync("/health/ready", cancellationToken);
        return ready.StatusCode == HttpStatusCode.OK;
    }

    [GeneratedRegex("Now listening on: (?<address>http://[0-9.:]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningOn();
}
