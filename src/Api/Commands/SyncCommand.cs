using System.CommandLine;
using OutcomesApi.Infrastructure.Importing.Sync;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verb <c>sync</c>. Exit codes: 0 all is in the store, 1 something failed, 2 not understood, 130 broken off by the user. What it did
/// is on standard output, what it is doing on standard error.
/// </summary>
internal static class SyncCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int BrokenOff = 130;
    private const string Partnerships = "csp";

    private static readonly Option<string[]> _include = new("--include")
    {
        Description = "Also recorded crime by community safety partnership: csp.",
        HelpName = Partnerships,
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Says what would be fetched and why, and does nothing.",
    };
    private static readonly Option<bool> _json = new("--json") { Description = "Reports as JSON." };

    public static Command Create()
    {
        var command = new Command("sync", "Fetches the Home Office's files that are new and imports them, then ends.")
        {
            _include,
            _dryRun,
            _json,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        if (NotKnown(arguments) is { } unknown)
        {
            await error.WriteLineAsync(
                $"'{unknown}' is nothing that sync knows: --include csp, --dry-run, --json, and settings such as --Sync:DownloadFolder."
            );
            return NotUnderstood;
        }

        try
        {
            return await SyncAsync(arguments, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Broken off. The next run goes on from here.");
            return BrokenOff;
        }
        catch (Exception exception)
        {
            await error.WriteLineAsync($"Failed: {exception.Message}");
            return Failed;
        }
    }

    private static async Task<int> SyncAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        // Standard output is for the report alone.
        await using var app = OutcomesApplication.CreateWithoutServer([
            "--Logging:Console:LogToStandardErrorThreshold",
            "Trace",
            .. arguments.UnmatchedTokens,
        ]);
        var isDryRun = arguments.GetValue(_dryRun);
        if (!isDryRun)
            await app.InitialiseEmbeddedStoreAsync(cancellationToken);
        var includesPartnerships = arguments.GetValue(_include)?.Contains(Partnerships) == true;
        var report = await app.Services.GetRequiredService<HomeOfficeSync>().RunAsync(includesPartnerships, isDryRun, cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(_json) ? report.ToJson() : string.Join(Environment.NewLine, report.ToLines())
        );
        return report.HasFailures ? Failed : Done;
    }

    // A setting has a section: what is left over without one is an option misspelt, which would otherwise do something else than was meant.
    private static string? NotKnown(ParseResult arguments) =>
        (arguments.GetResult(_include) is { Tokens.Count: 0 } ? "--include" : null)
        ?? arguments.GetValue(_include)?.FirstOrDefault(set => set != Partnerships)
        ?? Settings(arguments.UnmatchedTokens)
            .FirstOrDefault(token => !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains(':', StringComparison.Ordinal));

    // "--Name:Of value" is two tokens, "--Name:Of=value" one.
    private static IEnumerable<string> Settings(IReadOnlyList<string> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            yield return tokens[i];
            if (tokens[i].StartsWith("--", StringComparison.Ordinal) && !tokens[i].Contains('=', StringComparison.Ordinal))
                i++;
        }
    }
}
