using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Clients;

/// <summary>
/// The description of the API lints clean by Redocly, and the TypeScript client that openapi-typescript generates from it is checked by tsc
/// and asks the running service. Skipped with the reason where Node.js is too old or its packages cannot be had.
/// </summary>
public sealed class TypeScriptClientTests(SqliteApiFixture api, TypeScriptClientTests.Packages packages)
    : ApiTests(api),
        IClassFixture<TypeScriptClientTests.Packages>
{
    [Fact]
    public async Task Description_Linted_IsClean()
    {
        var output = await packages.RunAsync("npm", "run", "--silent", "lint", "--", "--format=json", "--lint-config=error");

        var report = JsonNode.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..])!;
        Assert.Equal(0, report["totals"].Number("errors"));
        Assert.Equal(0, report["totals"].Number("warnings"));
        Assert.Equal(0, report["totals"].Number("ignored"));
    }

    [Fact]
    public async Task Client_GeneratedAndTypeChecked_AsksTheService()
    {
        await packages.RunAsync("npm", "run", "--silent", "generate");
        await packages.RunAsync("npm", "run", "--silent", "build");

        var answer = JsonNode.Parse(
            await packages.RunAsync("node", "out/check.js", Api.Client().BaseAddress!.GetLeftPart(UriPartial.Authority))
        )!;

        Assert.Equal("[77,18]", answer["counts"]!.ToJsonString());
        Assert.Equal(("convictions-per-prosecution", 77L), (answer.Text("rate"), answer.Number("denominator")));
        Assert.Equal(18d / 77d, answer.Real("value")!.Value, 12);
        Assert.Equal((43L, 51L), (answer.Number("forces"), answer.Number("first")));
        Assert.StartsWith("record,area,", answer.Text("csv"), StringComparison.Ordinal);
        Assert.Equal("unknown-force", answer.Text("problem"));
        Assert.Equal("essex", answer.Texts("didYouMean")[0]);
    }

    /// <summary>The packages of tests/clients/typescript as its lock file names them, or why there are none.</summary>
    public sealed class Packages : IAsyncLifetime
    {
        private const int LeastNode = 20;

        private static readonly string _folder = RepositoryFiles.Path("tests", "clients", "typescript");

        private string? _skipReason;

        public async ValueTask InitializeAsync() => _skipReason = await ReasonAsync();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        /// <summary>What a command writes; it must end well.</summary>
        public async Task<string> RunAsync(string program, params string[] arguments)
        {
            Assert.SkipWhen(_skipReason is not null, _skipReason ?? "");
            var (exitCode, output, errors) = await StartAsync(program, arguments);
            Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ends with {exitCode}: {output}{errors}");
            return output;
        }

        private static async Task<string?> ReasonAsync()
        {
            var node = await VersionAsync("node");
            if (node is null || await VersionAsync("npm") is null)
                return "Node.js and npm are not on this machine.";
            if (int.Parse(node.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture) < LeastNode)
                return $"Node.js {node.Trim()} is older than {LeastNode}, which @redocly/cli needs.";
            if (
                File.GetLastWriteTimeUtc(Path.Combine(_folder, "node_modules", ".package-lock.json"))
                >= File.GetLastWriteTimeUtc(Path.Combine(_folder, "package-lock.json"))
            )
                return null;
            var (exitCode, _, errors) = await StartAsync("npm", ["ci", "--no-audit", "--no-fund", "--fetch-retries=1"]);
            return exitCode == 0 ? null : $"The packages could not be had: {errors}";
        }

        private static async Task<string?> VersionAsync(string program)
        {
            try
            {
                var (exitCode, output, _) = await StartAsync(program, ["--version"]);
                return exitCode == 0 ? output : null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
        }

        private static async Task<(int ExitCode, string Output, string Errors)> StartAsync(string program, string[] arguments)
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["REDOCLY_TELEMETRY"] = "off";
            start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await errors);
        }
    }
}
