using System.CommandLine;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verb <c>health</c>, for containers that have no other client: asks a running service whether it is ready. Exit codes: 0 it is, 1 it
/// is not, with what it said on standard error.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private static readonly Option<string> _url = new("--url")
    {
        Description = "The check to ask.",
        DefaultValueFactory = _ =>
            $"http://127.0.0.1:{Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0] ?? "8080"}/health/ready",
    };

    public static Command Create()
    {
        var command = new Command("health", "Asks a running service whether it is ready, then ends.") { _url };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = _patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(arguments.GetValue(_url)!), cancellationToken);
            if (answer.IsSuccessStatusCode)
                return 0;
            await arguments.InvocationConfiguration.Error.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(exception.Message);
        }

        return 1;
    }
}
