using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Outcomes;

namespace OutcomesApi.Infrastructure.Reference;

/// <summary>
/// The code lists as an import sees them: finds entries by the spellings of a publisher, and takes in entries that a file brings and the
/// service does not come with, such as a new offence code or a community safety partnership.
/// </summary>
public sealed class ReferenceRegistry
{
    private const string AnyPublisher = "any";
    private readonly Dictionary<(string Publisher, AreaLevel Level, string Key), Area> _areas = [];
    private readonly Dictionary<string, Area> _areasByGss = new(StringComparer.Ordinal);
    private readonly Dictionary<(OffenceClassification Classification, OffenceLevel Level, string Key), OffenceType> _offences = [];
    private readonly Dictionary<(OffenceClassification Classification, string Code), OffenceType> _codes = [];
    private readonly List<Area> _newAreas = [];
    private readonly List<OffenceType> _newOffences = [];
    private readonly List<OutcomeType> _newOutcomeTypes = [];
    private readonly ReferenceLists _known;
    private ReferenceLists? _lists;

    /// <summary>Starts from the lists that are known.</summary>
    public ReferenceRegistry(ReferenceLists known)
    {
        ArgumentNullException.ThrowIfNull(known);
        _known = known;
        foreach (var area in known.Areas)
            Index(area);
        foreach (var offence in known.Offences)
            Index(offence);
    }

    /// <summary>The lists, with what was registered.</summary>
    public ReferenceLists Lists => _lists ??= _known.With(_newAreas, _newOffences, _newOutcomeTypes);

    /// <summary>The measures, with those of outcome types that were registered.</summary>
    public MeasureCatalogue Measures => Lists.Measures;

    /// <summary>The areas that were registered, each after the one that contains it.</summary>
    public IReadOnlyList<Area> NewAreas => _newAreas;

    /// <summary>The offences that were registered, each after the one above it.</summary>
    public IReadOnlyList<OffenceType> NewOffences => _newOffences;

    /// <summary>The outcome types that were registered.</summary>
    public IReadOnlyList<OutcomeType> NewOutcomeTypes => _newOutcomeTypes;

    /// <summary>A territorial force or a reporting body by its name as a publisher writes it, or null.</summary>
    /// <param name="publisher">The publisher, as in <see cref="Spelling.Publisher"/>.</param>
    /// <param name="name">The name; spaces, punctuation, case and notes in brackets do not matter.</param>
    public Area? FindForce(string publisher, ReadOnlySpan<char> name) =>
        FindArea(publisher, name, AreaLevel.Force) ?? FindArea(publisher, name, AreaLevel.ReportingBody);

    /// <summary>An area of a level by its name as a publisher writes it, or null.</summary>
    public Area? FindArea(string publisher, ReadOnlySpan<char> name, AreaLevel level)
    {
        var key = SpellingKey.Of(name);
        return _areas.GetValueOrDefault((publisher, level, key)) ?? _areas.GetValueOrDefault((AnyPublisher, level, key));
    }

    /// <summary>An area by its official code, or null.</summary>
    public Area? FindAreaByGss(string gssCode) => _areasByGss.GetValueOrDefault(gssCode);

    /// <summary>Takes in an area that the lists do not have.</summary>
    public Area Register(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        _newAreas.Add(area);
        Index(area);
        _lists = null;
        return area;
    }

    /// <summary>A group or subgroup of offences by its name as the publisher writes it, or null.</summary>
    public OffenceType? FindOffence(OffenceClassification classification, OffenceLevel level, ReadOnlySpan<char> name) =>
        _offences.GetValueOrDefault((classification, level, SpellingKey.Of(name)));

    /// <summary>An offence by its code, to the letter, or null.</summary>
    public OffenceType? FindCode(OffenceClassification classification, string code) => _codes.GetValueOrDefault((classification, code));

    /// <summary>Takes in an offence that the lists do not have.</summary>
    public OffenceType Register(OffenceType offence)
    {
        ArgumentNullException.ThrowIfNull(offence);
        _newOffences.Add(offence);
        Index(offence);
        _lists = null;
        return offence;
    }

    /// <summary>Takes in an outcome type that the lists do not have; its measures exist from then on.</summary>
    public OutcomeType Register(OutcomeType outcomeType)
    {
        ArgumentNullException.ThrowIfNull(outcomeType);
        _newOutcomeTypes.Add(outcomeType);
        _lists = null;
        return outcomeType;
    }

    private void Index(Area area)
    {
        foreach (var spelling in area.Spellings.Append(new Spelling(AnyPublisher, area.Name)))
            _areas.TryAdd((spelling.Publisher, area.Level, SpellingKey.Of(spelling.Text)), area);
        if (area.GssCode is { } code)
            _areasByGss.TryAdd(code.Text, area);
    }

    private void Index(OffenceType offence)
    {
        if (offence.Code is { } code)
            _codes.TryAdd((offence.Classification, code), offence);
        foreach (var name in offence.Spellings.Select(spelling => spelling.Text).Append(offence.Name))
            _offences.TryAdd((offence.Classification, offence.Level, SpellingKey.Of(name)), offence);
    }
}
