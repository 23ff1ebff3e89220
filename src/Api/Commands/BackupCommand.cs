using System.CommandLine;
using OutcomesApi.Infrastructure.Persistence.Backups;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verbs <c>backup</c>, <c>restore</c> and <c>verify</c>. All can be run beside a service that is at work. Exit codes: 0 done, 1
/// failed, 2 not understood, 3 refused, or faults were found.
/// </summary>
internal static class BackupCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int Refused = 3;

    private static readonly Argument<string[]> _file = new("FILE")
    {
        Description = "The file of the copy.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static IEnumerable<Command> Create()
    {
        yield return Verb(
            new Command("backup", "Writes a copy of the SQLite store to a file, while the service runs or not.") { _file },
            takesFile: true,
            BackUpAsync
        );
        yield return Verb(
            new Command("restore", "Puts the SQLite store back to a copy, while the service runs or not.") { _file },
            takesFile: true,
            RestoreAsync
        );
        yield return Verb(
            new Command("verify", "Checks that the store is whole and that every release can be read to its last figure."),
            takesFile: false,
            VerifyAsync
        );
    }

    private static Command Verb(
        Command command,
        bool takesFile,
        Func<string, IServiceProvider, InvocationConfiguration, CancellationToken, Task<int>> run
    )
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var console = arguments.InvocationConfiguration;
                var (words, settings) = CommandWords.Split(takesFile ? arguments.GetValue(_file) ?? [] : [], arguments.UnmatchedTokens);
                if (words.Count != (takesFile ? 1 : 0))
                {
                    await console.Error.WriteLineAsync(
                        $"{command.Name} needs {(takesFile ? "one file: " + command.Name + " FILE" : "no file")}. Settings begin with two hyphens, such as --Database:ConnectionString."
                    );
                    return NotUnderstood;
                }

                return await RunAsync(words.Count > 0 ? Path.GetFullPath(words[0]) : "", [.. settings], console, run, cancellationToken);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string path,
        string[] settings,
        InvocationConfiguration console,
        Func<string, IServiceProvider, InvocationConfiguration, CancellationToken, Task<int>> run,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var app = OutcomesApplication.CreateWithoutServer([
                "--Logging:Console:LogToStandardErrorThreshold",
                "Trace",
                .. settings,
            ]);
            await using var scope = app.Services.CreateAsyncScope();
            return await run(path, scope.ServiceProvider, console, cancellationToken);
        }
        catch (BackupRefusedException refusal)
        {
            await console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await console.Error.WriteLineAsync(
                $"Failed: {exception.Message}{(exception.InnerException is { } inner ? " " + inner.Message : "")}"
            );
            return Failed;
        }
    }

    private static async Task<int> BackUpAsync(
        string path,
        IServiceProvider services,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<SqliteBackup>().BackUpAsync(path, cancellationToken);
        await console.Output.WriteLineAsync(path);
        return Done;
    }

    private static async Task<int> RestoreAsync(
        string path,
        IServiceProvider services,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<SqliteBackup>().RestoreAsync(path, cancellationToken);
        await services.GetRequiredService<Infrastructure.Persistence.StoreInitialiser>().InitialiseAsync(cancellationToken);
        await console.Output.WriteLineAsync($"The store is that of {path}.");
        return Done;
    }

    private static async Task<int> VerifyAsync(
        string path,
        IServiceProvider services,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var faults = 0;
        await foreach (var fault in services.GetRequiredService<StoreVerification>().FaultsAsync(cancellationToken))
        {
            faults++;
            await console.Output.WriteLineAsync(fault);
        }

        await console.Output.WriteLineAsync(faults == 0 ? "The store is whole." : $"{faults} faults.");
        return faults == 0 ? Done : Refused;
    }
}
