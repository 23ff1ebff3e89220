using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>
/// Finds the offence of a row among the Ministry of Justice's own, and adds those that the list does not have. Nothing is joined to the
/// Home Office's offences, and a known code under other words is an offence of its own: the Ministry has labelled 19F and 19G both ways.
/// </summary>
internal sealed class CourtOffences(int group, int offence, HeaderColumns header, ReferenceRegistry registry)
{
    private const OffenceClassification MinistryOfJustice = OffenceClassification.MinistryOfJustice;
    private const string AllOffences = "moj-all-offences";
    private readonly CellCache<string> _groupTexts = new(text => text);
    private readonly CellCache<string> _offenceTexts = new(text => text);
    private readonly Dictionary<(string Group, string Offence), (OffenceType Offence, OffenceType? Within)> _known = [];
    private readonly Dictionary<OffenceType, OffenceType?> _groups = [];

    /// <summary>All offences of the Ministry's tables.</summary>
    public OffenceType All => AllOf(registry);

    /// <summary>A group by its name, added where it is new.</summary>
    public static OffenceType Group(string name, ReferenceRegistry registry) =>
        registry.FindOffence(MinistryOfJustice, OffenceLevel.Group, name)
        ?? (registry.Lists.Offences.Find($"moj-{Slug.Of(name)}") is { Level: OffenceLevel.Group } known ? known : null)
        ?? registry.Register(
            new OffenceType(
                FreeId($"moj-{Slug.Of(name)}", registry),
                $"{name} (Ministry of Justice)",
                OffenceLevel.Group,
                MinistryOfJustice
            )
        );

    /// <summary>All offences of the Ministry's tables, added where nothing has brought them yet.</summary>
    public static OffenceType AllOf(ReferenceRegistry registry) =>
        registry.Lists.Offences.Find(AllOffences)
        ?? registry.Register(new OffenceType(AllOffences, "All offences (Ministry of Justice)", OffenceLevel.All, MinistryOfJustice));

    /// <summary>The offence of a row, and the group that the row files it under; null where it has none, which is then reported.</summary>
    public (OffenceType Offence, OffenceType? Within)? Read(ITableRow row, IFigureSink sink)
    {
        var words = (Text(row, group, _groupTexts), Text(row, offence, _offenceTexts));
        if (_known.TryGetValue(words, out var known))
            return known;
        return Find(row, words.Item1, words.Item2, sink) is { } found ? _known[words] = found : Unknown(row, sink);
    }

    private static string Text(ITableRow row, int column, CellCache<string> texts) =>
        column == HeaderColumns.None ? "" : texts[row[column]];

    private (OffenceType Offence, OffenceType? Within)? Find(ITableRow row, string groupText, string offenceText, IFigureSink sink)
    {
        var within = CourtLabel.Words(groupText) is { Length: > 0 } name ? Group(name, registry) : null;
        if (offence == HeaderColumns.None)
            return within is null ? null : (within, null);
        var (code, words) = CourtLabel.Offence(offenceText);
        if (words.Length == 0)
            return null;
        var found = code is null ? OfWords(row, words, within, sink) : OfCode(row, code, words, within, sink);
        if (_groups.TryAdd(found, within) || _groups[found] == within)
            return (found, within);
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.LabelDiffers,
                row.Number,
                header.Heading(group),
                $"The table files \"{found.Name}\" under two groups; it is counted in {_groups[found]?.Name}.",
                groupText
            )
        );
        return (found, _groups[found]);
    }

    private OffenceType OfWords(ITableRow row, string words, OffenceType? within, IFigureSink sink) =>
        registry.FindOffence(MinistryOfJustice, OffenceLevel.Code, words)
        ?? Register(row, null, words, $"moj-{Slug.Of(words)}", within, sink);

    private OffenceType OfCode(ITableRow row, string code, string words, OffenceType? within, IFigureSink sink)
    {
        var known = registry.FindCode(MinistryOfJustice, code);
        if (known is null)
            return Register(row, code, words, $"moj-{Slug.Of(code)}", within, sink);
        if (SpellingKey.Of(known.Name) == SpellingKey.Of(words))
            return known;
        var own = registry.Lists.Offences.FirstOrDefault(other =>
            other.Classification == MinistryOfJustice && other.Code == code && SpellingKey.Of(other.Name) == SpellingKey.Of(words)
        );
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.LabelDiffers,
                row.Number,
                header.Heading(offence),
                $"The list has {code} as \"{known.Name}\". The words may mean something else, so it is kept as an offence of its own.",
                words
            )
        );
        return own ?? Register(row, code, words, $"moj-{Slug.Of(code)}-{Slug.Of(words)}", within, sink);
    }

    private OffenceType Register(ITableRow row, string? code, string words, string id, OffenceType? within, IFigureSink sink)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.NewOffence,
                row.Number,
                header.Heading(offence),
                $"The offence was not known and was added{(within is null ? "" : $" under {within.Name}")}.",
                words
            )
        );
        return registry.Register(
            new OffenceType(FreeId(id, registry), words, OffenceLevel.Code, MinistryOfJustice) { Code = code, Parent = within }
        );
    }

    private static string FreeId(string id, ReferenceRegistry registry)
    {
        var stem = id.Length <= Slug.MaximumLength - 4 ? id : id[..(Slug.MaximumLength - 4)].TrimEnd('-');
        var free = stem;
        for (var next = 2; registry.Lists.Offences.Find(free) is not null; next++)
            free = $"{stem}-{next}";
        return free;
    }

    private (OffenceType, OffenceType?)? Unknown(ITableRow row, IFigureSink sink)
    {
        var column = offence == HeaderColumns.None ? group : offence;
        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                IssueCodes.UnknownOffence,
                row.Number,
                header.Heading(column),
                "The row names no offence.",
                row[column].ToString()
            )
        );
        return null;
    }
}
