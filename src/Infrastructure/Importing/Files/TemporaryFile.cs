using Microsoft.Win32.SafeHandles;

namespace OutcomesApi.Infrastructure.Importing.Files;

/// <summary>A file for what is too large for memory. It has no name where the system allows that, so that nothing is left of it even if the
/// process is killed.</summary>
internal static class TemporaryFile
{
    public static SafeFileHandle Create()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
