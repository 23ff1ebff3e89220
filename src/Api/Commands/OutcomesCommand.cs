using System.CommandLine;
using System.CommandLine.Help;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The command line: <c>serve</c> (the default), <c>migrate</c>, <c>import</c>, <c>export</c>, <c>sync</c>, <c>withdraw</c>, <c>keys</c>,
/// <c>backup</c>, <c>restore</c>, <c>verify</c> and <c>health</c>. What is left over is configuration, such as <c>--urls</c>. Exit codes: 0
/// done, 1 failed with the reason on standard error, 2 not understood.
/// </summary>
internal static class OutcomesCommand
{
    /// <summary>
    /// How long a verb may take to end once the process was asked to; the caller sets a limit of its own. System.CommandLine would end
    /// it after two seconds, in the middle of whatever it answers, while the service itself waits for as long as
    /// <c>Connections:DrainSeconds</c> says.
    /// </summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(15);

    private const int Failed = 1;
    private const int NotUnderstood = 2;

    // What begins so is an option, a setting or a directive, and no mistyped verb.
    private static readonly char[] _marks = ['-', '/', '['];

    /// <summary>Runs what a command line asks for.</summary>
    public static async Task<int> RunAsync(
        string[] arguments,
        InvocationConfiguration? console = null,
        CancellationToken cancellationToken = default
    )
    {
        console ??= new InvocationConfiguration { ProcessTerminationTimeout = LongestEnd };
        var root = Create();
        var command = root.Parse(arguments);
        if (MistypedVerb(command, root, arguments) is { } mistyped)
        {
            var verbs = command.CommandResult.Command.Subcommands.Select(verb => verb.Name).ToList();
            await console.Error.WriteLineAsync(
                $"'{mistyped}' is no verb.{SettingWords.DidYouMean(mistyped, verbs)} The verbs are {string.Join(", ", verbs)}; --help says what each does."
            );
            return NotUnderstood;
        }

        if (command.Errors.Count == 0 && command.Action is not HelpAction && SettingWords.Refusal(command) is { } refusal)
        {
            await console.Error.WriteLineAsync(refusal);
            return NotUnderstood;
        }

        var code = await command.InvokeAsync(console, cancellationToken);
        return command.Errors.Count > 0 && code != 0 ? NotUnderstood : code;
    }

    // What stands where a verb is due: for the whole the first word, since later ones can be values of settings.
    private static string? MistypedVerb(ParseResult command, RootCommand root, string[] arguments) =>
        command.CommandResult.Command is { Subcommands.Count: > 0 } verb
        && command.UnmatchedTokens is [var first, ..]
        && (verb != root || first == arguments[0])
        && Array.TrueForAll(_marks, mark => !first.StartsWith(mark))
        && !first.Contains('=', StringComparison.Ordinal)
            ? first
            : null;

    /// <summary>The verbs.</summary>
    public static RootCommand Create()
    {
        var serve = Verb(new Command("serve", "Serves the API. The default."), ServeAsync);
        var migrate = Verb(
            new Command("migrate", "Brings the store to the schema of this version and loads the bundled releases, then ends."),
            MigrateCommand.RunAsync
        );
        var root = new RootCommand(
            "What happened to the cases handled by the police forces of England and Wales. Settings can follow every verb, such as --urls http://127.0.0.1:5080 or --Database:ConnectionString \"Data Source=outcomes.db\"; the README lists them."
        )
        {
            serve,
            migrate,
            ImportCommand.Create(),
            ExportCommand.Create(),
            SyncCommand.Create(),
            WithdrawCommand.Create(),
            KeysCommand.Create(),
            HealthCommand.Create(),
        };
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

    private static async Task<int> RunAsync(
        string[] configuration,
        Func<string[], CancellationToken, Task> run,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await run(configuration, cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(
                TerminalColours.OfError.Strong("Failed:")
                    + $" {exception.Message}{(exception.InnerException is { } inner ? " " + inner.Message : "")}"
            );
            return Failed;
        }
    }

    private static async Task ServeAsync(string[] configuration, CancellationToken cancellationToken)
    {
        await using var app = OutcomesApplication.Create(configuration);
        await app.RunAsync(cancellationToken);
    }
}
