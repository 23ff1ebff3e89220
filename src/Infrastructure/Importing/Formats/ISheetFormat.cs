namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>
/// One publisher's layout of a table, in all its variants. A new publisher is one class with this interface, its parser, and one line in
/// the registration.
/// </summary>
public interface ISheetFormat
{
    /// <summary>A short word for it, as reports show it: <c>home-office-outcomes</c>.</summary>
    string Id { get; }

    /// <summary>Headings that its tables have, in the words of one of them: for saying what a file lacks that is none of them.</summary>
    IReadOnlyList<string> Headings { get; }

    /// <summary>
    /// A parser for the sheet, where its headers show that it is of this format; null where it is not. Recognition is by header and
    /// content, never by the name of the file.
    /// </summary>
    /// <exception cref="ImportRefusedException">The sheet is of this format and cannot be read so: the message says what to
    /// give.</exception>
    ISheetParser? Recognise(SheetHead head, ParsingContext context);

    /// <summary>Why nothing of a sheet is taken that this format knows and has no parser for; null where it does not know the
    /// sheet.</summary>
    string? ReasonNotTaken(SheetHead head) => null;
}
