using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>A collection beside recorded crime that has tables of its own among those by police force area.</summary>
/// <param name="Word">The word in the titles of its tables.</param>
/// <param name="Measure">What its counts are.</param>
/// <param name="DataSet">The data set that they make.</param>
/// <param name="Offence">The offence of a count whose heading names a period alone.</param>
internal sealed record SpecialCollection(
    string Word,
    Measure Measure,
    DataSetDescription DataSet,
    Func<ReferenceRegistry, OffenceType> Offence
)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SpecialCollection> All { get; } =
    [
        new(
            "knife",
            SpecialCollectionMeasures.WithKnife,
            Of(
                "ons-knife-offence-tables",
                "Knife and sharp instrument offences by police force area",
                "Tables P5 and P6",
                "A special collection of the Home Office; official statistics, not accredited."
            ),
            SelectedOffences
        ),
        new(
            "firearm",
            SpecialCollectionMeasures.WithFirearm,
            Of(
                "ons-firearm-offence-tables",
                "Firearm offences by police force area",
                "Table P8",
                "A special collection of the Home Office from the 43 territorial forces, without British Transport Police; official statistics, not accredited."
            ),
            registry => registry.Lists.Offences["all-offences"]
        ),
        new(
            "fraud and computer misuse",
            SpecialCollectionMeasures.FraudReferred,
            Of(
                "ons-fraud-by-victim-area-tables",
                "Fraud and computer misuse by police force area of the victim",
                "Table P9",
                "National Fraud Intelligence Bureau, Action Fraud alone. England and Wales includes victims whose area is not known."
            ),
            Fraud
        ),
    ];

    /// <summary>All selected offences together.</summary>
    public static OffenceType SelectedOffences(ReferenceRegistry registry) =>
        Category(
            "ons-selected-serious-offences",
            "Selected serious offences (ONS category)",
            "Attempted murder, threats to kill, assault with injury or with intent to cause serious harm, robbery, rape and sexual assault, and homicide.",
            registry
        );

    private static OffenceType Fraud(ReferenceRegistry registry) =>
        Category(
            "ons-fraud-and-computer-misuse",
            "Fraud and computer misuse (ONS category)",
            "Offences reported to Action Fraud; no part of what the forces record.",
            registry
        );

    private static OffenceType Category(string id, string name, string note, ReferenceRegistry registry) =>
        registry.Lists.Offences.Find(id)
        ?? registry.Register(new OffenceType(id, name, OffenceLevel.Group, OffenceClassification.Publisher) { Note = note });

    private static DataSetDescription Of(string id, string title, string table, string note) =>
        PoliceForceAreaFormat.DataSet with
        {
            Id = id,
            Title = title,
            Table = table,
            Note = note,
        };
}
