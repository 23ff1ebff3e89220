using System.Text.Json;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>
/// Walks through a JSON object of any size in bounded memory: its members one after another, and the entries of an array one after another.
/// The tokens are those of <see cref="Utf8JsonReader"/>.
/// </summary>
/// <param name="stream">The document.</param>
/// <param name="largestValue">How many bytes one value may have: a member that is read whole, or an entry of an array.</param>
internal sealed class JsonWalker(Stream stream, int largestValue)
{
    private const int Chunk = 64 << 10;
    private byte[] _buffer = new byte[Chunk];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _isBegun;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = false });

    /// <summary>Goes to the next member of the document; null at its end.</summary>
    public string? NextMember()
    {
        if (!_isBegun)
            Begin();
        var (type, text) = Token();
        if (type == JsonTokenType.PropertyName)
            return text;
        EnsureEnd();
        return null;
    }

    /// <summary>Enters the array that is the value of the member at hand.</summary>
    public void EnterArray(string member)
    {
        if (Token().Type != JsonTokenType.StartArray)
            throw new JsonException($"The member '{member}' is not an array");
    }

    /// <summary>The next entry of the array; empty at its end. Valid until the next call.</summary>
    public ReadOnlySpan<byte> NextEntry() => Value(isEntry: true);

    /// <summary>The value of the member at hand. Valid until the next call.</summary>
    public ReadOnlySpan<byte> MemberValue() => Value(isEntry: false);

    private void Begin()
    {
        _isBegun = true;
        while (_end < 3 && !_isFinal)
            Fill();
        if (_buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8))
            _start += 3;
        if (Token().Type != JsonTokenType.StartObject)
            throw new JsonException("The document is not an object");
    }

    private (JsonTokenType Type, string? Text) Token()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            if (reader.Read())
            {
                Take(reader);
                return (reader.TokenType, reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null);
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Value(bool isEntry)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
            if (reader.Read())
            {
                if (isEntry && reader.TokenType == JsonTokenType.EndArray)
                {
                    Take(reader);
                    return default;
                }

                var first = _start + (int)reader.TokenStartIndex;
                if (reader.TrySkip())
                {
                    var length = _start + (int)reader.BytesConsumed - first;
                    Take(reader);
                    return _buffer.AsSpan(first, length);
                }
            }

            Fill();
        }
    }

    private void Take(in Utf8JsonReader reader)
    {
        _state = reader.CurrentState;
        _start += (int)reader.BytesConsumed;
    }

    private void EnsureEnd()
    {
        while (true)
        {
            if (_buffer.AsSpan(_start, _end - _start).ContainsAnyExcept(" \t\r\n"u8))
                throw new JsonException("Something follows the end of the document");
            _start = _end;
            if (_isFinal)
                return;
            Fill();
        }
    }

    // What is not taken yet moves to the beginning of the buffer, which grows only for one value that is longer than it.
    private void Fill()
    {
        if (_isFinal)
            throw new UnreadableFileException(
                UnreadableFileCodes.TruncatedFile,
                "The document ends before its content does. Fetch it again."
            );
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end > largestValue)
            throw new UnreadableFileException(
                UnreadableFileCodes.RowTooLong,
                FormattableString.Invariant($"A value of the document has more than {largestValue:N0} bytes.")
            );
        if (_end + Chunk > _buffer.Length)
            Array.Resize(ref _buffer, Math.Min(Math.Max(_buffer.Length * 2, _end + Chunk), largestValue + (2 * Chunk)));
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _isFinal = read == 0;
        _end += read;
    }
}
