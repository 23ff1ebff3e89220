namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>Where a table with one count in each row says what.</summary>
internal sealed record CourtOutcomesColumns(
    int Area,
    int Year,
    int Quarter,
    int Group,
    int Offence,
    int Court,
    int Convicted,
    int Sentenced,
    int Outcome,
    int Count
)
{
    /// <summary>
    /// Whether rows say at which court and with what result, so that prosecutions can be told. A court alone does not: a table of sentences
    /// by court has only the defendants that were sentenced there.
    /// </summary>
    public bool CountsProceedings => Court != HeaderColumns.None && Convicted != HeaderColumns.None;

    /// <summary>Whether a row says no more than the sentence that was passed.</summary>
    public bool CountsSentencesAlone => Convicted == HeaderColumns.None && Sentenced == HeaderColumns.None;

    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<int> Read => [Area, Year, Quarter, Group, Offence, Court, Convicted, Sentenced, Outcome, Count];

    public static CourtOutcomesColumns? Of(HeaderColumns header)
    {
        var outcome = header.Find("Outcome", "Sentence Outcome");
        var columns = new CourtOutcomesColumns(
            header.Find("Police Force Area", "PFA"),
            header.Find("Year of Appearance", "Year"),
            header.Find("Quarter"),
            header.Find("Offence Group"),
            header.Find("Offence"),
            header.Find("Court Type", "Courts", "Court"),
            header.Find("Convicted/Not Convicted"),
            header.Find("Sentenced/Not Sentenced"),
            outcome,
            outcome == HeaderColumns.None ? header.Find("Count") : header.Find("Count", "Sentenced")
        );
        var isCourtTable =
            columns is { Area: not HeaderColumns.None, Year: not HeaderColumns.None, Count: not HeaderColumns.None }
            && (columns.Group != HeaderColumns.None || columns.Offence != HeaderColumns.None)
            && (outcome != HeaderColumns.None || !columns.CountsSentencesAlone);
        return isCourtTable ? columns : null;
    }
}
