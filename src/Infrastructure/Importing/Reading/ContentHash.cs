using System.Security.Cryptography;
using System.Text;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Reading;

/// <summary>
/// The SHA-256 of a table's content: of the text of its cells, trimmed, row by row. The same table with other line endings, zipped, under
/// another name or in another container has the same hash; nothing that only the file's name says is part of it.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private const char EndOfCell = '\u001F';
    private const char EndOfRow = '\u001E';
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly char[] _characters = new char[16 * 1024];
    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _count;

    public ContentHash(string dataSetId) => Append(dataSetId);

    /// <summary>Adds a row; empty cells at its end do not matter, and an empty row is none.</summary>
    public void Add(ITableRow row)
    {
        var written = 0;
        for (var i = 0; i < row.CellCount; i++)
        {
            var cell = row[i].Trim();
            if (cell.IsEmpty)
                continue;
            for (; written < i; written++)
                Append(EndOfCell);
            Append(cell);
        }

        if (written > 0 || !row[0].IsWhiteSpace())
            Append(EndOfRow);
    }

    /// <summary>The hash in hexadecimal, once all rows were added.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();

    private void Append(char character)
    {
        if (_count == _characters.Length)
            Flush();
        _characters[_count++] = character;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        for (; text.Length > _characters.Length - _count; Flush())
        {
            var part = text[..(_characters.Length - _count)];
            part.CopyTo(_characters.AsSpan(_count));
            _count += part.Length;
            text = text[part.Length..];
        }

        text.CopyTo(_characters.AsSpan(_count));
        _count += text.Length;
    }

    private void Flush()
    {
        _hash.AppendData(_bytes, 0, Encoding.UTF8.GetBytes(_characters, 0, _count, _bytes, 0));
        _count = 0;
    }
}
