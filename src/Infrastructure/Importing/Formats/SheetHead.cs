using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>The first rows of a sheet, by which a format recognises it.</summary>
/// <param name="SheetName">The name of the sheet as it stands; empty for a file without sheets.</param>
/// <param name="Rows">Its first rows, at most <see cref="MaximumRows"/>.</param>
/// <param name="Earlier">The heads of the sheets before it in the file, such as a cover sheet.</param>
public sealed record SheetHead(string SheetName, IReadOnlyList<HeadRow> Rows, IReadOnlyList<SheetHead> Earlier)
{
    /// <summary>How many rows of a sheet are looked at: publishers put up to nine rows of titles and notes above the header.</summary>
    public const int MaximumRows = 20;

    /// <summary>The first row for which a test holds, or null.</summary>
    public HeadRow? Find(Predicate<HeadRow> test)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Rows.FirstOrDefault(row => test(row));
    }
}

/// <summary>One of the first rows of a sheet, kept.</summary>
/// <param name="Number">Its number as a spreadsheet shows it.</param>
/// <param name="Cells">The text of its cells, as it stands.</param>
public sealed record HeadRow(int Number, IReadOnlyList<string> Cells) : ITableRow
{
    /// <inheritdoc/>
    public int CellCount => Cells.Count;

    /// <inheritdoc/>
    public ReadOnlySpan<char> this[int column] => column < Cells.Count ? Cells[column] : default;
}
