using System.Diagnostics;
using OutcomesApi.Api.IntegrationTests.Support;

namespace OutcomesApi.Api.IntegrationTests.Faults;

/// <summary>A disk of some megabytes in memory, which can really be full. Only an administrator can mount one; else the test skips and says
/// so.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int megabytes)
    {
        Path = _folder.File("disk");
        Directory.CreateDirectory(Path);
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Path) is { } failure)
        {
            _folder.Dispose();
            Assert.Skip($"No disk can be mounted here: {failure}");
        }
    }

    /// <summary>Where it is mounted.</summary>
    public string Path { get; }

    /// <summary>How many bytes are free.</summary>
    public long Free => new DriveInfo(Path).AvailableFreeSpace;

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>The path of a file on it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Leaves so many bytes free and no more.</summary>
    public void Fill(long leave = 0)
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, 1);
        var block = new byte[4096];
        while (Free > leave)
            ballast.Write(block);
    }

    /// <summary>Makes room again.</summary>
    public void Clear() => System.IO.File.Delete(Ballast);

    public void Dispose()
    {
        // Another process may hold a file for a moment yet; a lazy unmount waits for it.
        var failure = Run("umount", "-l", Path);
        _folder.Dispose();
        Assert.Null(failure);
    }

    private static string? Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : error.Trim();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return exception.Message;
        }
    }
}
