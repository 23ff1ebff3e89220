using OutcomesApi.Infrastructure.Importing.Files.Guards;

namespace OutcomesApi.Infrastructure.Importing.Files.Spreadsheets;

/// <summary>Reads ODS.</summary>
internal sealed class OdsSheetReader(TableSource source) : BufferedSheetReader(source.Limits)
{
    /// <summary>The part with all sheets.</summary>
    public const string ContentPart = "content.xml";

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Ods;

    /// <inheritdoc/>
    public override string SheetName => "";

    /// <inheritdoc/>
    public override long BytesRead => source.BytesRead;

    protected override bool NextSheet() => throw new UnreadableFileException(UnreadableFileCodes.UnknownFormat, "ODS is not read yet.");

    protected override bool NextRow() => false;

    protected override void Dispose(bool disposing) => source.Dispose();
}
