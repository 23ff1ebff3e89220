using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace OutcomesApi.Api.Commands;

/// <summary>Fits the process of an import to its work: large files, and then its end. See docs/adr/0028.</summary>
internal static class ImportProcess
{
    /// <summary>The largest heap: 192 MiB, which with the code of the process stays below 400 MB whatever the file.</summary>
    private const ulong LargestHeap = 192UL << 20;

    /// <summary>Measuring which code is worth compiling how pays for a service; an import is over before it has.</summary>
    private const string ProfiledCompilation = "DOTNET_TieredPGO";

    /// <summary>Fits this process, where it is that of an import; does nothing where it is not.</summary>
    public static void FitFor(string[] arguments)
    {
        if (arguments is not ["import" or "sync", ..])
            return;
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable(ProfiledCompilation) is null)
            BeginAnew();

        // It has nothing else to do, so it rather collects more often than grow.
        AppContext.SetData("GCHeapHardLimit", LargestHeap);
        GC.RefreshMemoryLimit();
    }

    // The runtime reads that setting only when it begins. The process stays the same one, with its number, its streams and its signals;
    // where that cannot be, it goes on as it is.
    private static void BeginAnew()
    {
        var arguments = Encoding.UTF8.GetString(File.ReadAllBytes("/proc/self/cmdline")).Split('\0')[..^1];
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .Select(variable => $"{variable.Key}={variable.Value}");
        RemoveDiagnosticPort();
        _ = Execute(
            Marshal.StringToCoTaskMemUTF8("/proc/self/exe"),
            Pointers(arguments),
            Pointers([.. environment, $"{ProfiledCompilation}=0"])
        );
    }

    // The runtime that begins listens at the same place, which the one that ends so does not clear.
    private static void RemoveDiagnosticPort()
    {
        foreach (var port in Directory.EnumerateFiles(Path.GetTempPath(), $"dotnet-diagnostic-{Environment.ProcessId}-*-socket"))
            File.Delete(port);
    }

    private static nint[] Pointers(IEnumerable<string> texts) => [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    [DllImport("libc", EntryPoint = "execve")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Execute(nint path, nint[] arguments, nint[] environment);
}
