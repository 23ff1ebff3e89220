using System.Diagnostics;
using OutcomesApi.Api.IntegrationTests.Importing;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.CommandLine;

/// <summary>The process of an import begins anew with the settings of the runtime that suit it, and nobody notices.</summary>
public sealed class ImportProcessTests : IDisposable
{
    private const string Setting = "DOTNET_TieredPGO=0";
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Import_InAProcessOfItsOwn_HasItsSettingsItsArgumentsAndItsStreamsAndLeavesNothingBehind()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process begins anew on Linux alone.");
        var file = _folder.File("of \"Essex\" – ü ' $x.csv");
        await File.WriteAllTextAsync(file, ImportedText.HomeOfficeOutcomes, Cancelled);

        using var process = Import(file);
        var output = process.StandardOutput.ReadToEndAsync(Cancelled);
        var wasSet = await HasSettingAsync(process);
        await process.WaitForExitAsync(Cancelled);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains($"{Path.GetFileName(file)}: imported as home-office-outcomes-v2", await output, StringComparison.Ordinal);
        Assert.True(wasSet, "the setting was never seen in the environment of the process");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.File("temporary")));
    }

    [Fact]
    public async Task Import_WhoseUserHasSetIt_IsLeftAsItIs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A process begins anew on Linux alone.");
        using var process = Import(_folder.File("not-there.csv"), "1");
        var wasSet = await HasSettingAsync(process);
        await process.WaitForExitAsync(Cancelled);

        Assert.Equal(2, process.ExitCode);
        Assert.False(wasSet);
    }

    private Process Import(string file, string? profiledCompilation = null)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "OutcomesApi.Api.dll"),
                "import",
                file,
                "--Database:ConnectionString",
                $"Data Source={_folder.File("outcomes.db")}",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["TMPDIR"] = Directory.CreateDirectory(_folder.File("temporary")).FullName;
        start.Environment.Remove("DOTNET_TieredPGO");
        if (profiledCompilation is not null)
            start.Environment["DOTNET_TieredPGO"] = profiledCompilation;
        return Process.Start(start)!;
    }

    private static async Task<bool> HasSettingAsync(Process process)
    {
        while (!process.HasExited)
        {
            try
            {
                if ((await File.ReadAllTextAsync($"/proc/{process.Id}/environ", Cancelled)).Split('\0').Contains(Setting))
                    return true;
            }
            catch (IOException)
            {
                // It has just ended.
            }

            await Task.Delay(5, Cancelled);
        }

        return false;
    }
}
