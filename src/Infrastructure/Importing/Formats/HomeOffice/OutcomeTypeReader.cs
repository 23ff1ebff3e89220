using System.Text.RegularExpressions;
using OutcomesApi.Domain.Catalogues;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Outcomes;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Finds the measures of a row's outcome type on both time bases. A type not seen before is added to the list from the row's own
/// words.</summary>
internal sealed partial class OutcomeTypeReader(OutcomesColumns columns, HeaderColumns header, ReferenceRegistry registry)
{
    private readonly Dictionary<string, OutcomeTypeCell?> _types = new(StringComparer.Ordinal);

    /// <summary>What the row's outcome type is; null where it is none, which is then reported.</summary>
    public OutcomeTypeCell? Read(ITableRow row, IFigureSink sink)
    {
        var lookup = _types.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(row[columns.Type], out var cell) && cell is not null)
            return cell;
        var text = row[columns.Type].ToString();
        return _types[text] = Find(row, text.Trim(), sink);
    }

    private OutcomeTypeCell? Find(ITableRow row, string text, IFigureSink sink)
    {
        if (Form().Match(text) is not { Success: true } match)
        {
            sink.Report(
                new RowIssue(
                    IssueSeverity.Error,
                    IssueCodes.UnknownOutcomeType,
                    row.Number,
                    header.Heading(columns.Type),
                    "This is no outcome type: 0 to 22 are, with sub-types 1A, 2A and 3A.",
                    text
                )
            );
            return null;
        }

        var id = match.Groups["code"].Value.ToLowerInvariant();
        var type = registry.Lists.OutcomeTypes.Find(id) ?? Register(row, id, sink);
        var outcomes = registry.Measures.Outcomes;
        return new OutcomeTypeCell(
            type.SubtypeOf,
            !type.IsOutcome,
            type.SubtypeOf is null ? outcomes.RecordedBasis.FindType(id) : null,
            type.SubtypeOf is null ? outcomes.EventBasis.FindType(id) : null
        );
    }

    private OutcomeType Register(ITableRow row, string id, IFigureSink sink)
    {
        var name = Text(row, columns.Description) is { Length: > 0 } description ? description : $"Outcome {id}";
        var groupName = Text(row, columns.Group);
        sink.Report(
            new RowIssue(
                IssueSeverity.Warning,
                IssueCodes.NewOutcomeType,
                row.Number,
                header.Heading(columns.Type),
                $"The outcome type was not known and was added as \"{name}\".",
                id
            )
        );
        var group =
            groupName.Length == 0
                ? null
                : registry.Lists.OutcomeTypes.Groups.FirstOrDefault(known => SpellingKey.Of(known.Name) == SpellingKey.Of(groupName))
                    ?? new OutcomeGroup(Slug.Of(groupName), groupName);
        return registry.Register(OutcomeType.Registered(id.ToUpperInvariant(), name, group));
    }

    private static string Text(ITableRow row, int column) => column == HeaderColumns.None ? "" : row[column].Trim().ToString();

    [GeneratedRegex(@"^(?<code>[0-9]{1,2}[A-Za-z]?)(?:\.0)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>What an outcome type's cell says.</summary>
/// <param name="InsideType">The type that already contains it; null for a type of its own.</param>
/// <param name="IsBalance">Whether it is type 0, which has no figures on the event basis.</param>
/// <param name="RecordedBasis">The measure for offences recorded in the period.</param>
/// <param name="EventBasis">The measure for investigations closed in the period.</param>
internal sealed record OutcomeTypeCell(string? InsideType, bool IsBalance, Measure? RecordedBasis, Measure? EventBasis);
