namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>Where a table with the counts side by side says what.</summary>
internal sealed record CourtProceedingsColumns(
    int Area,
    int Year,
    int Quarter,
    int Group,
    int Offence,
    int Court,
    int ProceededAgainst,
    int Convicted,
    int Sentenced
)
{
    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<int> Read => [Area, Year, Quarter, Group, Offence, Court, ProceededAgainst, Convicted, Sentenced];

    /// <summary>The columns of counts, each with what it counts.</summary>
    public IEnumerable<(int Column, CourtEvents Events)> Counts =>
        new[]
        {
            (ProceededAgainst, CourtEvents.ProceededAgainst),
            (Convicted, CourtEvents.Convicted),
            (Sentenced, CourtEvents.Sentenced),
        }.Where(count => count.Item1 != HeaderColumns.None);

    public static CourtProceedingsColumns? Of(HeaderColumns header)
    {
        var columns = new CourtProceedingsColumns(
            header.Find("Police Force Area", "PFA"),
            header.Find("Year", "Year of Appearance"),
            header.Find("Quarter"),
            header.Find("Offence Group"),
            header.Find("Offence", "Detailed Offence"),
            header.Find("Court Type", "Courts", "Court"),
            header.Find("Proceeded against", "Total proceeded against"),
            header.Find("Convicted", "Total convicted", "Found guilty", "Total found guilty"),
            header.Find("Sentenced", "Total sentenced")
        );
        return
            columns is { Year: not HeaderColumns.None, ProceededAgainst: not HeaderColumns.None }
            && (columns.Group != HeaderColumns.None || columns.Offence != HeaderColumns.None)
            ? columns
            : null;
    }
}
