using System.CommandLine;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The command line: <c>serve</c> (the default), <c>migrate</c>, <c>import</c>, <c>export</c>, <c>sync</c>, <c>keys</c>, <c>backup</c>, <c>restore</c>, <c>verify</c> and <c>health</c>. What is left over is configuration, such as <c>--urls</c>.
/// Exit codes: 0 done, 1 failed with the reason on standard error, 2 not understood.
/// </summary>
internal static class OutcomesCommand
{
    /// <summary>
    /// How long a verb may take to end once the process was asked to; whoever asks sets a limit of their own. System.CommandLine would end it after two seconds, in the middle of whatever it answers, while the
    /// service itself waits for as long as <c>Connections:DrainSeconds</c> says.
    /// </summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(15);

    private const int Failed = 1;
    private const int NotUnderstood = 2;

    public static RootCommand Create()
    {
        var serve = Verb(new Command("serve", "Serves the API. The default."), ServeAsync);
        var migrate = Verb(new Command("migrate", "Brings the store to the schema of this version and loads the bundled releases, then ends."), MigrateCommand.RunAsync);
        var root = new RootCommand("What happened to the cases handled by the police forces of England and Wales.") { serve, migrate, ImportCommand.Create(), ExportCommand.Create(), SyncCommand.Create(), KeysCommand.Create(), HealthCommand.Create() };
        foreach (var verb in BackupCommand.Create())
            root.Add(verb);
        return Verb(root, ServeAsync);
    }

    private static T Verb<T>(T command, Func<string[], CancellationToken, Task> run)
        where T : Command
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, cancellationToken) => RunAsync([.. result.UnmatchedTokens], run, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] configuration, Func<string[], CancellationToken, Task> run, CancellationToken cancellationToken)
    {
        if (configuration is [var first, ..] && !first.StartsWith('-') && !first.StartsWith('/'))
        {
            await Console.Error.WriteLineAsync($"'{first}' is no verb: serve, migrate, import, export, sync, keys, backup, restore, verify and health are. Settings begin with two hyphens, such as --urls.");
            return NotUnderstood;
        }

        try
        {
            await run(configuration, cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"Failed: {exception.Message}{(exception.InnerException is { } inner ? " " + inner.Message : "")}");
            return Failed;
        }
    }

    private static async Task ServeAsync(string[] configuration, CancellationToken cancellationToken)
    {
        await using var app = OutcomesApplication.Create(configuration);
        await app.RunAsync(cancellationToken);
    }
}
