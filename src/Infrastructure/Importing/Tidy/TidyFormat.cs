using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>
/// Our own tidy form as CSV, with its metadata in a file beside it: <c>NAME.csv</c> and <c>NAME.csv-metadata.json</c>. Recognised by its
/// headings; one that is not known is refused, and none is passed over.
/// </summary>
public sealed class TidyFormat : ISheetFormat
{
    private static readonly string[] _signs =
    [
        TidyColumns.Area,
        TidyColumns.Measure,
        TidyColumns.Period,
        TidyColumns.Value,
        TidyColumns.Qualifier,
    ];

    /// <inheritdoc/>
    public string Id => "tidy";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings => TidyColumns.All;

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        if (head.Rows is not [var first, ..])
            return null;
        string[] headings = [.. first.Cells.Select(cell => cell.Trim()).Reverse().SkipWhile(cell => cell.Length == 0).Reverse()];
        if (!Array.TrueForAll(_signs, headings.Contains))
            return null;
        CheckHeadings(headings);
        RefuseOptions(context.Options);
        return new TidySheetParser(first.Number, headings, ReadHead(context, headings), context);
    }

    internal static void RefuseOptions(ImportOptions options)
    {
        if (
            options.Period is not null
            || options.PublishedOn is not null
            || options.AbsentRows != AbsentRows.Unknown
            || options.LeavesOutRejectedRows
        )
            throw new ImportRefusedException(
                "option-not-taken",
                "A file in our own form says its periods and its date itself and is imported whole: --period, --published-on and --leave-out-rejected are not for it."
            );
    }

    private static void CheckHeadings(string[] headings)
    {
        if (Array.Find(headings, heading => !TidyColumns.WithDerivation.Contains(heading)) is { } unknown)
            throw new ImportRefusedException(
                "unknown-column",
                $"The column '{unknown}' is none of the tidy form: {string.Join(", ", TidyColumns.WithDerivation)}. See docs/tidy-format.md."
            );
        if (headings.GroupBy(heading => heading).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw new ImportRefusedException("unknown-column", $"The column '{twice}' stands twice.");
        if (TidyColumns.All.FirstOrDefault(column => !headings.Contains(column)) is { } missing)
            throw new ImportRefusedException(
                "missing-column",
                $"The table has no column '{missing}'. A column without values stays, with empty cells. See docs/tidy-format.md."
            );
    }

    private static TidyHead ReadHead(ParsingContext context, string[] headings)
    {
        var csvName = context.FileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? context.FileName[..^3] : context.FileName;
        var name = csvName + CsvwMetadata.Suffix;
        using var stream =
            context.OpenBeside(name)
            ?? throw new ImportRefusedException(
                "metadata-needed",
                $"The table is in the tidy form and its metadata is missing: beside it there is no {name}, which says the release (data set, version, title, dates) and its sources. "
                    + "docs/tidy-format.md shows one; export writes both files."
            );
        return CsvwMetadata.Read(stream, name, csvName, headings);
    }
}
