using CsvHelper;
using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Csv;

/// <summary>
/// Reads CSV: any line ending, cells in quotation marks, rows of any length. Each cell is UTF-8, or else Windows-1252, so that neither a
/// sample decides nor a stray byte far below the header spoils the file. Blank lines are counted and passed over.
/// </summary>
internal sealed class CsvSheetReader : BufferedSheetReader
{
    private readonly TableSource _source;
    private readonly Stream _text;
    private readonly CsvReader _csv;
    private bool _isOpen;
    private int _records;
    private int _unclosedQuoteAt;

    public CsvSheetReader(TableSource source)
        : base(source.Limits)
    {
        _source = source;
        _text = source.OpenText();
        _csv = CsvReader.Create(_text, Options(source.Head), leaveOpen: true);
    }

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Csv;

    /// <inheritdoc/>
    public override string SheetName => "";

    /// <inheritdoc/>
    public override long BytesRead => _source.BytesRead;

    protected override bool NextSheet()
    {
        if (_isOpen)
            _records = int.MaxValue;
        return !_isOpen && (_isOpen = true);
    }

    protected override bool NextRow()
    {
        while (_isOpen && _records < int.MaxValue && ReadRecord())
        {
            for (var column = 0; column < _csv.FieldCount; column++)
            {
                Row.AppendBytes(_csv.GetSpan(column));
                Row.Commit(column);
            }

            if (Row.CellCount > 0)
                return true;
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _csv.Dispose();
        _text.Dispose();
        _source.Dispose();
    }

    private bool ReadRecord()
    {
        bool any;
        try
        {
            any = _csv.Read();
        }
        catch (CsvFormatException exception)
        {
            // The reader recovers from everything else.
            throw FileErrors.RowTooLong(_records + 1, Limits, exception);
        }

        if (any)
            Row.Begin(++_records);
        if (_unclosedQuoteAt > 0)
            throw new UnreadableFileException(
                UnreadableFileCodes.UnclosedQuote,
                FormattableString.Invariant(
                    $"A quotation mark in row {_unclosedQuoteAt} is not closed, so that all below it would be one cell. Close it, or double it where it is part of a text."
                )
            );
        return any;
    }

    private CsvReaderOptions Options(byte[] head) =>
        CsvReaderOptions.Default with
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = CsvSeparator.Of(FileSignatures.IsUtf16(head) ? Array.FindAll(head, part => part != 0) : head),
            MaxRecordSize = Limits.MaxRowLength,
            BufferSize = 1 << 18,
            OnMalformedRecord = record =>
                _unclosedQuoteAt = record.Reason == CsvMalformedReason.UnterminatedQuote ? _records + 1 : _unclosedQuoteAt,
        };
}
