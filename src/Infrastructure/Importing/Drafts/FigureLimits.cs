using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>
/// How many figures one file may bring. The defaults are several times what publishers have been seen to use, and keep the memory of an
/// import bounded.
/// </summary>
public sealed record FigureLimits
{
    /// <summary>The limits where none are given.</summary>
    public static FigureLimits Default { get; } = new();

    /// <summary>Figures that are held in memory while a file is read: 524,288, which take 16 MiB. The year 2017/18 of the largest table has
    /// 221,494 that are not 0; what is beyond goes to a temporary file.</summary>
    public int FiguresInMemory { get; init; } = 1 << 19;

    /// <summary>Figures that one area may have in a file, zeros of dense tables apart: 1 million. They are brought into order in memory.
    /// That year of the largest table has 7,097 of the area with most.</summary>
    public int MaxFiguresOfAnArea { get; init; } = 1_000_000;

    /// <summary>Cells (area, offence and period) that the dense tables of a file may have: 5 million, some 100 MB of memory. The outcomes
    /// of 2017/18 have 21,472.</summary>
    public int MaxCells { get; init; } = 5_000_000;

    /// <summary>Different areas that a file may be about, and as many offences, periods and measures: 30,000 of each. England and Wales
    /// have some 330 community safety partnerships.</summary>
    public int MaxEntriesOfAList { get; init; } = 30_000;

    /// <summary>Percentages that a file may have: 200,000. They are held as they are. Of what has been imported only press reports have
    /// any, six at most.</summary>
    public int MaxPublishedRates { get; init; } = 200_000;

    internal UnreadableFileException TooManyFigures() =>
        TooMany(FormattableString.Invariant($"The file has more than {MaxFiguresOfAnArea:N0} figures of one area"));

    internal UnreadableFileException TooManyCells() =>
        TooMany(FormattableString.Invariant($"The file has more than {MaxCells:N0} combinations of area, offence and period"));

    internal UnreadableFileException TooManyRates() =>
        TooMany(FormattableString.Invariant($"The file has more than {MaxPublishedRates:N0} percentages"));

    internal UnreadableFileException TooManyEntries(string entries) =>
        new(
            UnreadableFileCodes.TooManyEntries,
            FormattableString.Invariant(
                $"The file has more than {MaxEntriesOfAList:N0} different {entries}, the most that one file may have. Split it, and import the parts one after another."
            )
        );

    private static UnreadableFileException TooMany(string what) =>
        new(
            UnreadableFileCodes.TooManyFigures,
            $"{what}, the most that are held at once. Split it, by year for instance, and import the parts one after another."
        );
}
