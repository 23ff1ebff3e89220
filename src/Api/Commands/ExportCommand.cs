using System.CommandLine;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting;
using OutcomesApi.Infrastructure.Exporting.Files;

namespace OutcomesApi.Api.Commands;

/// <summary>
/// The verb <c>export</c>. Exit codes: 0 the files are written, 1 failed, 2 not understood, 3 there is no such release, it does not fit
/// into the format, or a file is there already,
/// 130 broken off by the user. What was written is said on standard output. A file is there whole or not at all.
/// </summary>
internal static class ExportCommand
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int NotUnderstood = 2;
    private const int Refused = 3;
    private const int BrokenOff = 130;
    private const string Csv = "csv";
    private const string Json = "json";

    private static readonly Argument<string[]> _release = new("RELEASE-ID")
    {
        Description = "The identifier of the release, as /releases lists it: essex-2018-v1.",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly string[] _formats = [Csv, Json, "xlsx", "parquet", "json-stat"];

    private static readonly Option<string> _format = new("--format")
    {
        Description =
            "csv: the figures, with their metadata in a second file beside them. json: one document. From these it can be imported again. xlsx: a workbook. parquet and json-stat: for other programs.",
        HelpName = string.Join('|', _formats),
        DefaultValueFactory = _ => Csv,
    };

    private static readonly Option<string?> _output = new("--output")
    {
        Description = "The file to write; the name of the release in this folder where it is left out.",
    };

    public static Command Create()
    {
        var command = new Command("export", "Writes a release to a file, then ends.") { _release, _format, _output };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var error = arguments.InvocationConfiguration.Error;
        var (words, settings) = CommandWords.Split(arguments.GetValue(_release) ?? [], arguments.UnmatchedTokens);
        if (words is not [var id] || !_formats.Contains(arguments.GetValue(_format)))
        {
            await error.WriteLineAsync(
                $"export needs one release: export RELEASE-ID [--format {string.Join('|', _formats)}] [--output PATH]. /releases lists them."
            );
            return NotUnderstood;
        }

        try
        {
            return await ExportAsync(arguments, id, settings, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Broken off. No file was written.");
            return BrokenOff;
        }
        catch (Exception exception)
        {
            await error.WriteLineAsync($"Failed: {exception.Message}{(exception.InnerException is { } inner ? " " + inner.Message : "")}");
            return Failed;
        }
    }

    private static async Task<int> ExportAsync(
        ParseResult arguments,
        string id,
        IReadOnlyList<string> settings,
        CancellationToken cancellationToken
    )
    {
        // Standard output is for the result alone.
        await using var app = OutcomesApplication.CreateWithoutServer([
            "--Logging:Console:LogToStandardErrorThreshold",
            "Trace",
            .. settings,
        ]);
        await app.InitialiseEmbeddedStoreAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        var releases = await scope.ServiceProvider.GetRequiredService<IReleaseQueries>().IndexAsync(cancellationToken);
        var format = arguments.GetValue(_format)!;
        var table = scope.ServiceProvider.GetServices<IReleaseFile>().FirstOrDefault(file => file.Format == format);
        var files = new ExportFiles(
            Path.GetFullPath(arguments.GetValue(_output) ?? id + (table?.Extension ?? '.' + format)),
            format == Csv
        );
        if (Refusal(releases, id, files) is { } refusal)
            return await RefuseAsync(arguments, refusal);
        if (table is null)
            await files.WriteAsync(scope.ServiceProvider.GetRequiredService<IReleaseExport>(), releases[id], cancellationToken);
        else if (await table.RefusalAsync(releases[id], cancellationToken) is { } tooLarge)
            return await RefuseAsync(arguments, tooLarge.Message);
        else
            await files.WriteAsync(table, releases[id], cancellationToken);
        foreach (var file in files.Paths)
            await arguments.InvocationConfiguration.Output.WriteLineAsync(file);
        return Done;
    }

    private static async Task<int> RefuseAsync(ParseResult arguments, string refusal)
    {
        await arguments.InvocationConfiguration.Error.WriteLineAsync(refusal);
        return Refused;
    }

    private static string? Refusal(ReleaseIndex releases, string id, ExportFiles files)
    {
        if (!releases.Public.Any(release => release.Id == id))
            return $"There is no release '{id}'. There are {string.Join(", ", releases.Public.Select(release => release.Id))}.";
        if (files.Paths.FirstOrDefault(File.Exists) is { } there)
            return $"'{there}' is there already, and nothing was written. Remove it, or give another --output.";
        return Directory.Exists(Path.GetDirectoryName(files.Paths[0]))
            ? null
            : $"There is no folder '{Path.GetDirectoryName(files.Paths[0])}'.";
    }
}
