using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Breaks;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Infrastructure.Reference;

/// <summary>
/// The code lists that come with the service: areas, offences and outcome types from the verified lists in this folder, and the measures
/// and rates that follow from them. A blank cell is something that was not verified, and is left out.
/// </summary>
public sealed class ReferenceLists
{
    private static readonly Lazy<ReferenceLists> _embedded = new(Load);

    private ReferenceLists(
        AreaCatalogue areas,
        OffenceCatalogue offences,
        OutcomeTypeCatalogue outcomeTypes,
        SeriesBreakCatalogue breaks,
        OffenceMappings offenceMappings
    )
    {
        Breaks = breaks;
        OffenceMappings = offenceMappings;
        Areas = areas;
        Offences = offences;
        OutcomeTypes = outcomeTypes;
        Measures = MeasureCatalogue.For(outcomeTypes);
        Rates = RateCatalogue.For(Measures);
        MeasureOrder = Places(Measures.Select(measure => measure.Id));
        RateOrder = Places(Rates.Select(rate => rate.Id));
    }

    /// <summary>All areas.</summary>
    public AreaCatalogue Areas { get; }

    /// <summary>All offences.</summary>
    public OffenceCatalogue Offences { get; }

    /// <summary>What the Ministry of Justice's offence codes are among the Home Office's.</summary>
    public OffenceMappings OffenceMappings { get; }

    /// <summary>All outcome types.</summary>
    public OutcomeTypeCatalogue OutcomeTypes { get; }

    /// <summary>All breaks in series.</summary>
    public SeriesBreakCatalogue Breaks { get; }

    /// <summary>All measures.</summary>
    public MeasureCatalogue Measures { get; }

    /// <summary>All rate definitions.</summary>
    public RateCatalogue Rates { get; }

    /// <summary>The place of each measure in the list, by its identifier.</summary>
    public FrozenDictionary<string, int> MeasureOrder { get; }

    /// <summary>The place of each rate in the list, by its identifier.</summary>
    public FrozenDictionary<string, int> RateOrder { get; }

    /// <summary>The lists that come with the service and nothing else, read once for the process.</summary>
    public static ReferenceLists Embedded => _embedded.Value;

    /// <summary>Reads the lists.</summary>
    /// <exception cref="FormatException">A list is not of the form its readers expect: a fault of the build.</exception>
    public static ReferenceLists Load() => new(ReadAreas(), ReadOffences(), ReadOutcomeTypes(), ReadBreaks(), ReadOffenceMappings());

    /// <summary>These lists with entries added that files brought and the service does not come with.</summary>
    public ReferenceLists With(IEnumerable<Area> areas, IEnumerable<OffenceType> offences, IEnumerable<OutcomeType> outcomeTypes) =>
        new(
            new AreaCatalogue(Areas.Concat(areas)),
            new OffenceCatalogue(Offences.Concat(offences)),
            new OutcomeTypeCatalogue(OutcomeTypes.Concat(outcomeTypes)),
            Breaks,
            OffenceMappings
        );

    private static FrozenDictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place)).ToFrozenDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);

    private static AreaCatalogue ReadAreas()
    {
        var areas = new Dictionary<string, Area>(StringComparer.Ordinal);
        foreach (var row in Rows("areas.csv"))
        {
            areas.Add(
                row("id"),
                new Area(row("id"), row("name"), Word<AreaLevel>(row("level")))
                {
                    GssCode = row("gss_code") is { Length: > 0 } code ? GssCode.Parse(code) : null,
                    Parent = row("parent") is { Length: > 0 } parent ? areas[parent] : null,
                    MemberIds = Words(row("members")),
                    Spellings = ReadSpellings(row("spellings")),
                }
            );
        }

        return new AreaCatalogue(areas.Values);
    }

    private static OffenceCatalogue ReadOffences()
    {
        var offences = new Dictionary<string, OffenceType>(StringComparer.Ordinal);
        foreach (var row in Rows("offences.csv"))
        {
            offences.Add(
                row("id"),
                new OffenceType(
                    row("id"),
                    row("name"),
                    Word<OffenceLevel>(row("level")),
                    Word<OffenceClassification>(row("classification"))
                )
                {
                    Code = OrNull(row("code")),
                    Parent = row("parent") is { Length: > 0 } parent ? offences[parent] : null,
                    Note = OrNull(row("note")),
                    Spellings = ReadSpellings(row("spellings")),
                }
            );
        }

        return new OffenceCatalogue(offences.Values);
    }

    private static OffenceMappings ReadOffenceMappings() =>
        new(
            Rows("offence-mappings.csv")
                .Select(row => new OffenceMapping(
                    row("moj_code"),
                    row("moj_label"),
                    OrNull(row("ho_code")),
                    Word<OffenceRelation>(row("relation")),
                    row("source")
                )
                {
                    Note = OrNull(row("note")),
                })
        );

    private static OutcomeTypeCatalogue ReadOutcomeTypes()
    {
        var groups = new Dictionary<string, OutcomeGroup>(StringComparer.Ordinal);
        return new OutcomeTypeCatalogue(
            Rows("outcome-types.csv")
                .Select(row => new OutcomeType(
                    row("code"),
                    row("name"),
                    GroupOf(row),
                    IsTrue(row("is_outcome")),
                    IsTrue(row("counts_as_assigned")),
                    OrNull(row("subtype_of")),
                    OrNull(row("introduced")),
                    OrNull(row("note"))
                )
                {
                    InForceFrom = OrNull(row("in_force_from")) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
                })
        );

        OutcomeGroup? GroupOf(Func<string, string> row)
        {
            if (row("group_id") is not { Length: > 0 } id)
                return null;
            if (!groups.TryGetValue(id, out var group))
                groups[id] = group = new OutcomeGroup(id, row("group_name"));
            return group;
        }
    }

    private static SeriesBreakCatalogue ReadBreaks() =>
        new(
            Rows("breaks.csv")
                .Select(row => new SeriesBreak(row("id"), row("title"), row("description"))
                {
                    Kind = Word<SeriesBreakKind>(row("kind")),
                    From = Day(row("from")),
                    To = OrNull(row("to")) is { } last ? Day(last) : null,
                    SourceTables = Words(row("source_tables")),
                    AreaIds = Words(row("areas")),
                    OutcomeTypeIds = Words(row("outcome_types")),
                    Reference = row("reference"),
                    Url = OrNull(row("url")),
                })
        );

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Spelling[] ReadSpellings(string text) =>
        [
            .. text.Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(':', 2))
                .Select(parts => new Spelling(parts[0], parts[1])),
        ];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static bool IsTrue(string text) => bool.Parse(text);

    private static T Word<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static IEnumerable<Func<string, string>> Rows(string name)
    {
        using var stream =
            typeof(ReferenceLists).Assembly.GetManifestResourceStream($"Reference/{name}")
            ?? throw new FormatException($"The list {name} is not in the assembly.");
        using var csv = CsvReader.Create(stream, CsvReaderOptions.Default, leaveOpen: false);
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.GetString;
    }
}
