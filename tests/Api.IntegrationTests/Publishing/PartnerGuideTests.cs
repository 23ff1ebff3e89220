using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Publishing;

/// <summary>The commands of docs/partner-guide.md, run in their order by curl against a running service.</summary>
public sealed partial class PartnerGuideTests(SqlitePublishingStore store) : IClassFixture<SqlitePublishingStore>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guide_EveryCommand_IsAnsweredAsWritten()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/curl") && File.Exists("/bin/bash"), "curl and bash are not on this machine.");
        using var folder = new TemporaryFolder();
        Write(folder.File("principal-offence-category-2019-06.csv"), ("Kent", 40), ("Atlantis", 1));
        Write(folder.File("mended/principal-offence-category-2019-06.csv"), ("Kent", 40), ("Essex", 30));
        Write(folder.File("corrected/principal-offence-category-2019-06.csv"), ("Kent", 38), ("Essex", 30));
        var known = new Dictionary<string, string>
        {
            ["API"] = store.Client.BaseAddress!.GetLeftPart(UriPartial.Authority),
            ["KEY"] = store.PartnerKey,
        };
        var asked = 0;
        foreach (var line in Commands())
        {
            if (line.StartsWith("curl ", StringComparison.Ordinal))
            {
                await RunAsync(line, folder.File("."), known);
                asked++;
            }
            else
            {
                await ExpectAsync(line, folder, known);
            }
        }

        Assert.True(asked > 10);
    }

    private static IEnumerable<string> Commands()
    {
        var text = File.ReadAllText(RepositoryFiles.Path("docs", "partner-guide.md")).ReplaceLineEndings("\n");
        return text.Split("```partner\n").Skip(1).SelectMany(part => part.Split("\n```")[0].Split('\n'));
    }

    private static void Write(string path, params (string, int)[] areas)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, PublishingStore.Table(areas));
    }

    private static async Task RunAsync(string command, string folder, Dictionary<string, string> known)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", command]) { WorkingDirectory = folder, RedirectStandardError = true };
        foreach (var (name, value) in known)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(Cancelled);
        Assert.True(process.ExitCode == 0, $"{command}: {await process.StandardError.ReadToEndAsync(Cancelled)}");
    }

    private static async Task ExpectAsync(string line, TemporaryFolder folder, Dictionary<string, string> known)
    {
        var parts = line.Split(' ', 3);
        var headers = await File.ReadAllTextAsync(folder.File("headers"), Cancelled);
        var answer = await File.ReadAllTextAsync(folder.File("answer"), Cancelled);
        Assert.Equal("expect", parts[0]);
        Assert.True(
            headers.Contains($"HTTP/1.1 {int.Parse(parts[1], CultureInfo.InvariantCulture)} ", StringComparison.Ordinal),
            $"{line}: {headers}{answer}"
        );
        Assert.True(answer.Contains(parts[2], StringComparison.Ordinal), $"{line}: {answer}");
        if (JsonNode.Parse(answer) is not JsonObject json || json["state"] is null)
            return;
        known["ID"] = json["id"]!.GetValue<string>();
        if (Tag().Match(headers) is { Success: true } tag)
            known["ETAG"] = tag.Groups[1].Value;
        if (json["releases"] is JsonArray { Count: > 0 } releases)
        {
            known["PREVIOUS"] = known.GetValueOrDefault("RELEASE", "");
            known["RELEASE"] = releases[0]!.GetValue<string>();
        }
    }

    [GeneratedRegex("^ETag: (\"[^\"]+\")", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Tag();
}
