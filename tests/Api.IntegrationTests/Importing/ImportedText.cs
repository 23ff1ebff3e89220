namespace OutcomesApi.Api.IntegrationTests.Importing;

/// <summary>Small files in the publishers' forms.</summary>
internal static class ImportedText
{
    /// <summary>Two rows of the Home Office's outcomes, of a year to come, with an offence code and an outcome type that no list
    /// has.</summary>
    public const string HomeOfficeOutcomes =
        "Financial Year,Financial Quarter,Force Name,Offence Code,Offence Description,Offence Group,Offence Subgroup,Offence code expired,Outcome Type,Outcome Description,Outcome Group,"
        + "Outcomes for offences that were recorded in the quarter,Outcomes for investigations closed in the quarter\n"
        + "2030/31,1,Essex,19C,Rape of a female aged 16 and over,Sexual offences,Rape,,1,Charged/Summonsed,Charged/Summonsed,5,7\n"
        + "2030/31,1,Essex,19Z,An offence of a new law,Sexual offences,Rape,,29,An outcome of a new law,A new group,3,0\n";
}
