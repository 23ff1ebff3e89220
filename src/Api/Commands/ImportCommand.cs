using System.CommandLine;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Persistence;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verb <c>import</c>. Exit codes: 0 every file is in the store (or could be, with <c>--dry-run</c>), 1 failed, 2 not understood, 3 a
/// file was refused, 130 broken off by the user. The report is on standard output, progress on standard error.
/// </summary>
internal static class ImportCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int FileRefused = 3;
    private const int BrokenOff = 130;

    private static readonly Argument<string[]> _files = new("FILE")
    {
        Description =
            "The files as published: XLSX, ODS or CSV, also gzipped, or what export wrote. What they are is told from their content.",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string?> _dataSet = new("--dataset")
    {
        Description = "The data set that the files must be of; others are refused.",
    };
    private static readonly Option<string?> _period = new("--period")
    {
        Description = $"The period of a file that does not say it itself: {PeriodText.Forms}.",
    };
    private static readonly Option<string?> _publishedOn = new("--published-on")
    {
        Description = "When the publisher published it: 2019-01-24, 2019-01 or 2019.",
    };
    private static readonly Option<AbsentRows> _absentRows = new("--absent-rows")
    {
        Description =
            "What it means that a table has no row for a force, period, offence and outcome that it names otherwise. "
            + "unknown: nothing is summed over it. zero: the publisher leaves zeros out.",
        DefaultValueFactory = _ => AbsentRows.Unknown,
        HelpName = "zero|unknown",
    };
    private static readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Reads and checks everything, reports it, and writes nothing.",
    };
    private static readonly Option<bool> _leaveOutRejected = new("--leave-out-rejected")
    {
        Description = "Imports in spite of rows that cannot be read; nothing is then summed.",
    };
    private static readonly Option<bool> _acceptSameContent = new("--accept-same-content")
    {
        Description = "Imports a file whose content the store has under another period: both periods are right.",
    };
    private static readonly Option<bool> _json = new("--json") { Description = "Reports as JSON." };

    public static Command Create()
    {
        var command = new Command("import", "Imports official files as published, then ends.")
        {
            _files,
            _dataSet,
            _period,
            _publishedOn,
            _absentRows,
            _dryRun,
            _leaveOutRejected,
            _acceptSameContent,
            _json,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        var (files, settings) = CommandWords.Split(arguments.GetValue(_files) ?? [], arguments.UnmatchedTokens);
        if (Misunderstood(arguments, files) is { } message)
        {
            await error.WriteLineAsync(message);
            return NotUnderstood;
        }

        try
        {
            return await ImportAsync(arguments, files, settings, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Broken off. Nothing of the file under way is in the store.");
            return BrokenOff;
        }
        catch (Exception exception) when (StoreFaults.IsFull(exception))
        {
            await error.WriteLineAsync(
                $"Failed: {exception.GetBaseException().Message} The disk is full: that of the store, or that of temporary files. Nothing of the file under way is in the store; make room and run it again."
            );
            return Failed;
        }
        catch (OutOfMemoryException)
        {
            await error.WriteLineAsync(
                "Failed: the file needs more memory than an import may take. Nothing of it is in the store; split it, by year for instance, and import the parts one after another."
            );
            return Failed;
        }
        catch (Exception exception)
        {
            await error.WriteLineAsync(
                TerminalColours.OfError.Strong("Failed:")
                    + $" {exception.Message}{(exception.InnerException is { } inner ? " " + inner.Message : "")}"
            );
            return Failed;
        }
    }

    private static string? Misunderstood(ParseResult arguments, List<string> files)
    {
        if (files.Count == 0)
            return "import needs a file: import FILE... [--dataset ID] [--period PERIOD] [--published-on DATE] [--absent-rows zero|unknown] [--dry-run] [--leave-out-rejected] [--accept-same-content] [--json]";
        if (files.Find(file => !File.Exists(file)) is { } missing)
            return $"There is no file '{missing}'.";
        if (arguments.GetValue(_period) is { } period && TimePeriod.TryParse(period) is null)
            return $"--period {period}: a period is one of {PeriodText.Forms}.";
        return arguments.GetValue(_publishedOn) is { } date && !PartialDate.IsValid(date)
            ? $"--published-on {date}: a date is 2019-01-24, 2019-01 or 2019."
            : null;
    }

    private static async Task<int> ImportAsync(
        ParseResult arguments,
        List<string> files,
        List<string> settings,
        CancellationToken cancellationToken
    )
    {
        using var first = new PrefetchedFile(files[0]);

        // Standard output is for the report alone.
        await using var app = OutcomesApplication.CreateWithoutServer([
            "--Logging:Console:LogToStandardErrorThreshold",
            "Trace",
            .. settings,
        ]);
        await app.InitialiseEmbeddedStoreAsync(cancellationToken);
        var options = new ImportOptions
        {
            DataSetId = arguments.GetValue(_dataSet),
            Period = TimePeriod.TryParse(arguments.GetValue(_period)),
            PublishedOn = arguments.GetValue(_publishedOn),
            AbsentRows = arguments.GetValue(_absentRows),
            IsDryRun = arguments.GetValue(_dryRun),
            LeavesOutRejectedRows = arguments.GetValue(_leaveOutRejected),
            AcceptsSameContent = arguments.GetValue(_acceptSameContent),
        };
        var reports = new List<ImportReport>();
        for (var i = 0; i < files.Count; i++)
        {
            using var file = i == 0 ? first : new PrefetchedFile(files[i]);
            await using var scope = app.Services.CreateAsyncScope();
            var progress = new ProgressLines(
                Path.GetFileName(file.Path),
                arguments.InvocationConfiguration.Error,
                !Console.IsErrorRedirected,
                app.Services.GetRequiredService<TimeProvider>()
            );
            var report = await scope
                .ServiceProvider.GetRequiredService<IFileImporter>()
                .ImportAsync(file, options, progress, cancellationToken);
            progress.End();
            reports.Add(report);
            if (!arguments.GetValue(_json))
                await arguments.InvocationConfiguration.Output.WriteLineAsync(
                    string.Join(Environment.NewLine, ImportReportText.Lines(report).Select(TerminalColours.OfOutput.Line))
                );
        }

        if (arguments.GetValue(_json))
            await arguments.InvocationConfiguration.Output.WriteLineAsync(ImportReportText.Json(reports));
        return reports.Exists(report => report.Status == ImportStatus.Refused) ? FileRefused : Done;
    }
}
