namespace OutcomesApi.Domain.Measures;

/// <summary>Measures of collections beside police recorded crime: offences by the weapon used, and frauds by where the victim
/// lives.</summary>
public static class SpecialCollectionMeasures
{
    /// <summary>Offences involving a knife or sharp instrument.</summary>
    public static Measure WithKnife { get; } =
        new(
            "offences-recorded-with-knife",
            "Selected offences involving a knife or sharp instrument",
            "Selected serious offences that the police recorded in the period and in which a knife or sharp instrument was used or threatened: attempted murder, threats to kill, assault with injury or with intent to cause "
                + "serious harm, robbery, rape and sexual assault, and homicide, which is counted from the Homicide Index. Other offences can involve a knife and are not in it."
        )
        {
            Event = MeasureEvent.Recorded,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.KnifeOffences,
            Noun = "selected offences involving a knife or sharp instrument",
            Caveat = new Note(
                "recording-changed",
                "Forces have changed how they identify these offences, most from 2018 on, so that earlier years are not comparable for all of them."
            ),
        };

    /// <summary>Offences involving a firearm other than an air weapon.</summary>
    public static Measure WithFirearm { get; } =
        new(
            "offences-recorded-with-firearm",
            "Offences involving a firearm (air weapons left out)",
            "Offences that the 43 territorial police forces recorded in the period and in which a firearm was fired, used as a blunt instrument against a person or used as a threat. Conventional air weapons are left out."
        )
        {
            Event = MeasureEvent.Recorded,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.FirearmOffences,
            Noun = "offences involving a firearm",
            Caveat = new Note(
                "recording-changed",
                "Forces have changed how they record these offences over the years, so that earlier years are not comparable for all of them."
            ),
        };

    /// <summary>Frauds and computer misuse by the area of the victim.</summary>
    public static Measure FraudReferred { get; } =
        new(
            "fraud-referred-by-victim-area",
            "Fraud and computer misuse referred to the National Fraud Intelligence Bureau, by area of the victim",
            "Fraud and computer misuse offences that Action Fraud referred to the National Fraud Intelligence Bureau in the period, by the police force area in which the victim lives. No force recorded them."
        )
        {
            Event = MeasureEvent.Reported,
            Unit = MeasureUnit.Offence,
            Agency = Agency.Police,
            TimeBasis = TimeBasis.EventInPeriod,
            OffenceIdentification = OffenceIdentification.RecordedOffence,
            AlternativeCharges = AlternativeCharges.NotApplicable,
            SourceTable = SourceTables.FraudReferred,
            Noun = "fraud and computer misuse offences referred to the National Fraud Intelligence Bureau",
            Caveat = new Note(
                "by-victim-address",
                "By the victim's address, not by where the offence took place: not to be added to offences recorded by the police, which are."
            ),
        };

    /// <summary>Every measure here.</summary>
    public static IReadOnlyList<Measure> All { get; } = [WithKnife, WithFirearm, FraudReferred];
}
