using System.Security.Cryptography;
using System.Text.Json;

namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>
/// A file on its way: <c>name.part</c>, with <c>name.part.json</c> beside it that says what it is a part of. The name itself appears only
/// when all bytes are there. Its folder exists.
/// </summary>
internal sealed class PartialFile(string path)
{
    private readonly string _part = path + ".part";
    private readonly string _note = path + ".part.json";

    /// <summary>How many bytes are there.</summary>
    public long Length => File.Exists(_part) ? new FileInfo(_part).Length : 0;

    /// <summary>What the bytes are a part of; null where that is not known or would not do to join them with others.</summary>
    public PartialFileNote? Note
    {
        get
        {
            try
            {
                return
                    File.Exists(_note)
                    && JsonSerializer.Deserialize<PartialFileNote>(File.ReadAllBytes(_note)) is { Validator.IsStrong: true } note
                    ? note
                    : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>Begins again.</summary>
    public FileStream Start(PartialFileNote note)
    {
        Delete();
        File.WriteAllBytes(_note, JsonSerializer.SerializeToUtf8Bytes(note));
        return Open(FileMode.CreateNew);
    }

    /// <summary>Goes on behind the bytes that are there.</summary>
    public FileStream Continue() => Open(FileMode.Append);

    /// <summary>Gives the file its name.</summary>
    /// <returns>The SHA-256 of its bytes, in lower-case hexadecimal.</returns>
    public async Task<string> CompleteAsync(CancellationToken cancellationToken)
    {
        var checksum = await ChecksumAsync(_part, cancellationToken);
        File.Move(_part, path, overwrite: true);
        File.Delete(_note);
        return checksum;
    }

    /// <summary>Forgets what is there.</summary>
    public void Delete()
    {
        File.Delete(_part);
        File.Delete(_note);
    }

    /// <summary>The SHA-256 of a file, in lower-case hexadecimal.</summary>
    public static async Task<string> ChecksumAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }

    private FileStream Open(FileMode mode) => new(_part, mode, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: true);
}

/// <summary>What a part is a part of.</summary>
/// <param name="Validator">The server's validator of the whole file.</param>
/// <param name="TotalBytes">The length of the whole file, or null where the server did not say.</param>
internal sealed record PartialFileNote(FileValidator Validator, long? TotalBytes);
