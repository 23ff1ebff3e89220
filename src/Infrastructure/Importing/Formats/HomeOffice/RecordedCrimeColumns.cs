namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Where a recorded crime table says what.</summary>
internal sealed record RecordedCrimeColumns(OffenceColumns Offence, int Force, int Partnership, int Count)
{
    public static RecordedCrimeColumns? Of(HeaderColumns header)
    {
        if (OffenceColumns.Of(header) is not { } offence)
            return null;
        var columns = new RecordedCrimeColumns(
            offence,
            header.Find("Force Name", "Police Force"),
            header.Find("CSP Name", "Community Safety Partnership", "CSP"),
            header.Find("Number of Offences", "Offence Count")
        );
        return columns.Force == HeaderColumns.None || columns.Count == HeaderColumns.None ? null : columns;
    }
}
