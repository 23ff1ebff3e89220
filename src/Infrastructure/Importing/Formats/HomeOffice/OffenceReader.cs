using System.Text.RegularExpressions;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>
/// Finds the offence of a row by its code, to the letter: "4.10" is not "4.1", "1/4.1/4.10/4.2" is one code. A code not seen before is
/// added to the list from the row's own words; one that a spreadsheet has turned into a date is not guessed at.
/// </summary>
/// <param name="columns">Where the row names its offence.</param>
/// <param name="header">The headings.</param>
/// <param name="registry">The code lists.</param>
/// <param name="table">The name of the table in the code list, where it files some codes under a subgroup of its own by another's name;
/// null where it does not.</param>
internal sealed partial class OffenceReader(OffenceColumns columns, HeaderColumns header, ReferenceRegistry registry, string? table = null)
{
    private const OffenceClassification HomeOffice = OffenceClassification.HomeOffice;
    private const string AllOffences = "all-offences";
    private readonly Dictionary<OffenceWords, FiledOffence?> _offences = [];
    private OffenceWords? _lastWords;
    private FiledOffence? _last;

    /// <summary>The offence of a row and the node that the row files it under; null where it cannot be told, which is then
    /// reported.</summary>
    public FiledOffence? Read(ITableRow row, IFigureSink sink)
    {
        if (_lastWords is not null && columns.SameOffence(row, _lastWords))
            return _last ?? Reported(row, sink);
        _lastWords = columns.Words(row);
        if (_offences.TryGetValue(_lastWords, out _last))
            return _last ?? Reported(row, sink);
        return _offences[_lastWords] = _last = Find(row, _lastWords, sink);
    }

    private FiledOffence? Reported(ITableRow row, IFigureSink sink) => Find(row, _lastWords!, sink);

    private FiledOffence? Find(ITableRow row, OffenceWords words, IFigureSink sink)
    {
        var code = words.Code.Trim();
        if (code.Length == 0)
            return Unknown(row, sink, IssueCodes.UnknownOffence, columns.Code, "the row has no offence code", words.Code);
        if (Date().IsMatch(code))
            return Unknown(
                row,
                sink,
                IssueCodes.MangledOffenceCode,
                columns.Code,
                "a spreadsheet has turned this offence code into a date; codes are text, such as 4.10 or 8N",
                words.Code
            );
        if (Within(row, words, sink) is not { } within)
            return null;
        return new FiledOffence(registry.FindCode(HomeOffice, code) ?? Register(row, words, code, within, sink), within);
    }

    private OffenceType? Within(ITableRow row, OffenceWords words, IFigureSink sink)
    {
        var group = registry.FindOffence(HomeOffice, OffenceLevel.Group, words.Group);
        if (Subgroup(words.Subgroup) is { } subgroup && (group is null || subgroup.Parent == group))
            return subgroup;
        if (group is null)
        {
            Unknown(
                row,
                sink,
                IssueCodes.UnknownOffence,
                columns.Group,
                "no offence group has this name; the groups are at /offences",
                words.Group
            );
            return null;
        }

        // Where a group is not divided, the table repeats its name, or one of its names.
        return words.Subgroup.Trim().Length == 0 || registry.FindOffence(HomeOffice, OffenceLevel.Group, words.Subgroup) == group
            ? group
            : RegisterSubgroup(row, words, group, sink);
    }

    private OffenceType? Subgroup(string name) =>
        (table is null ? null : registry.FindOffence(HomeOffice, OffenceLevel.Subgroup, $"{name} ({table})"))
        ?? registry.FindOffence(HomeOffice, OffenceLevel.Subgroup, name);

    private OffenceType RegisterSubgroup(ITableRow row, OffenceWords words, OffenceType group, IFigureSink sink)
    {
        var name = words.Subgroup.Trim();
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.NewOffence,
                row.Number,
                header.Heading(columns.Subgroup),
                $"The subgroup was not known and was added under {group.Name}.",
                name
            )
        );
        return registry.Register(new OffenceType(FreeId(Slug.Of(name)), name, OffenceLevel.Subgroup, HomeOffice) { Parent = group });
    }

    private OffenceType Register(ITableRow row, OffenceWords words, string code, OffenceType within, IFigureSink sink)
    {
        var name = words.Description.Trim() is { Length: > 0 } description ? description : code;
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.NewOffence,
                row.Number,
                header.Heading(columns.Code),
                $"The code was not known and was added as \"{name}\" under {within.Name}.",
                code
            )
        );
        return registry.Register(
            new OffenceType(FreeId(Slug.Of(code)), name, OffenceLevel.Code, HomeOffice) { Code = code, Parent = within }
        );
    }

    private string FreeId(string id)
    {
        var free = id.Length > 0 ? id : "code";
        for (var next = 2; free == AllOffences || registry.Lists.Offences.Find(free) is not null; next++)
            free = $"{id}-{next}";
        return free;
    }

    private FiledOffence? Unknown(ITableRow row, IFigureSink sink, string code, int column, string message, string value)
    {
        sink.Report(
            new RowIssue(
                IssueSeverity.Error,
                code,
                row.Number,
                header.Heading(column),
                char.ToUpperInvariant(message[0]) + message[1..] + ".",
                value
            )
        );
        return null;
    }

    // Days since 1900 from 1990 on, and the ways in which spreadsheets write dates.
    [GeneratedRegex(
        @"^(?:3[2-9][0-9]{3}|[45][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T].*)?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}|[0-9]{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-[0-9]{2,4})?)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Date();
}

/// <summary>An offence, and the node that a table files it under.</summary>
internal sealed record FiledOffence(OffenceType Offence, OffenceType Within);
