namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>Where the ethnicity table says what.</summary>
internal sealed record EthnicityColumns(
    int Ethnicity,
    int Time,
    int Sex,
    int Age,
    int Offence,
    int Area,
    int Percentage,
    int Prosecuted,
    int Convicted
)
{
    public static EthnicityColumns? Of(HeaderColumns header)
    {
        var columns = new EthnicityColumns(
            header.Find("Ethnicity"),
            header.Find("Time"),
            header.Find("Sex"),
            header.Find("Age group"),
            header.Find("Offence group"),
            header.Find("Police Force Area"),
            header.Find("Value"),
            header.Find("Denominator (Prosecutions at Magistrates Court)", "Denominator"),
            header.Find(
                "Numerator (Convictions and Magistrates Court and Crown Court)",
                "Numerator (Convictions at Magistrates Court and Crown Court)",
                "Numerator"
            )
        );
        return columns.Prosecuted == HeaderColumns.None || columns.Convicted == HeaderColumns.None ? null : columns;
    }
}
