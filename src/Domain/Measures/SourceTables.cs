namespace OutcomesApi.Domain.Measures;

/// <summary>The families of tables that figures come from, as they stand in <see cref="Measure.SourceTable"/>.</summary>
public static class SourceTables
{
    /// <summary>Home Office, crime outcomes open data.</summary>
    public const string HomeOfficeOutcomes = "home-office-outcomes";

    /// <summary>Home Office, police recorded crime by police force area.</summary>
    public const string HomeOfficeRecordedCrime = "home-office-recorded-crime";

    /// <summary>Ministry of Justice, court proceedings (criminal justice statistics).</summary>
    public const string CourtProceedings = "moj-court-proceedings";

    /// <summary>Crown Prosecution Service, case outcomes by principal offence category.</summary>
    public const string CpsPrincipalOffence = "cps-principal-offence-category";

    /// <summary>A reply to a request under the Freedom of Information Act, as reported.</summary>
    public const string FreedomOfInformationReply = "foi-reply";

    /// <summary>A report that does not say which table its figure is from.</summary>
    public const string PressReport = "press-report";

    /// <summary>Home Office special collection of knife and sharp instrument offences, as the ONS publishes it.</summary>
    public const string KnifeOffences = "ons-knife-offences";

    /// <summary>Home Office special collection of firearm offences, as the ONS publishes it.</summary>
    public const string FirearmOffences = "ons-firearm-offences";

    /// <summary>National Fraud Intelligence Bureau, offences referred by Action Fraud, as the ONS publishes them.</summary>
    public const string FraudReferred = "nfib-fraud";

    /// <summary>Office for National Statistics, mid-year population estimates.</summary>
    public const string MidYearPopulation = "ons-mid-year-population";
}
