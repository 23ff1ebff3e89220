using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Where the outcomes table says what.</summary>
internal sealed record OutcomesColumns(
    OffenceColumns Offence,
    int Force,
    int Type,
    int Description,
    int Group,
    int RecordedBasis,
    int EventBasis,
    int Expired
)
{
    private static readonly string[] _recordedBasis =
    [
        "Outcomes for offences that were recorded in the quarter",
        "Number of Outcomes for offences that were recorded in the quarter",
        "Outcomes for offences recorded in the quarter",
        "Number of Outcomes for offences recorded in the quarter",
        "Force outcomes for offences recorded in quarter",
        "offences",
    ];

    private static readonly string[] _eventBasis =
    [
        "Outcomes for investigations closed in the quarter",
        "Number of Outcomes for investigations closed in the quarter",
        "Outcomes for investigations that were closed in the quarter",
        "Number of Outcomes for investigations that were closed in the quarter",
        "Outcomes recorded in the quarter",
        "Number of Outcomes recorded in the quarter",
        "Force outcomes recorded in quarter",
    ];

    /// <summary>Whether the row's offence code is marked as expired: <c>x</c>, or <c>TRUE</c> in copies.</summary>
    public bool IsExpired(ITableRow row) =>
        Expired != HeaderColumns.None
        && row[Expired].Trim() is var mark
        && (mark.Equals("x", StringComparison.OrdinalIgnoreCase) || mark.Equals("true", StringComparison.OrdinalIgnoreCase));

    public static OutcomesColumns? Of(HeaderColumns header)
    {
        if (OffenceColumns.Of(header) is not { } offence)
            return null;
        var columns = new OutcomesColumns(
            offence,
            header.Find("Force Name", "Police Force", "Force"),
            header.Find("Outcome Type"),
            header.Find("Outcome Description"),
            header.Find("Outcome Group"),
            header.Find(_recordedBasis),
            header.Find(_eventBasis),
            header.Find("Offence code expired")
        );
        int[] needed = [columns.Force, columns.Type, columns.RecordedBasis, columns.EventBasis];
        return needed.Contains(HeaderColumns.None) ? null : columns;
    }
}
