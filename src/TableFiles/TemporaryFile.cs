using Microsoft.Win32.SafeHandles;

namespace OutcomesApi.TableFiles;

/// <summary>A file for what is too large for memory. It has no name where the system allows that, so that nothing is left of it even if the
/// process is killed.</summary>
public static class TemporaryFile
{
    /// <summary>A new file, open for reading and writing, which is deleted when it is closed.</summary>
    public static SafeFileHandle Create()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
