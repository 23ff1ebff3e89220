using System.Text.RegularExpressions;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>
/// The forces that the totals of a table leave out: "England and Wales (excluding Greater Manchester Police)". Such a total is a part of its
/// area, told by a breakdown, and never the whole: a rate takes it with a population of the same part or not at all.
/// </summary>
internal static partial class LeftOutForces
{
    /// <summary>The forces that the rows above a table say are left out.</summary>
    public static IReadOnlyList<Area> In(SheetHead head, int headerRow, ReferenceRegistry registry) =>
        [
            .. head
                .Rows.Where(row => row.Number < headerRow)
                .SelectMany(row => row.Cells)
                .SelectMany(cell => Excluding().Matches(CellText.Words(cell)))
                .Select(match => registry.FindForce("ons", match.Groups["force"].Value))
                .OfType<Area>()
                .Distinct(),
        ];

    /// <summary>A figure of an area, marked where it leaves out a force that lies in it.</summary>
    public static ParsedFigure Marked(ParsedFigure figure, IEnumerable<Area> leftOut)
    {
        if (
            leftOut.Where(force => force.Ancestors.Contains(figure.Area)).ToList() is not { Count: > 0 } forces
            || figure.Symbol is not null
        )
            return figure;
        var without = $"without-{string.Join("-or-", forces.Select(force => force.Id).Order(StringComparer.Ordinal))}";
        return figure with
        {
            Breakdown = Breakdown.Of([KeyValuePair.Create(Breakdown.CoverageDimension, without)]),
            Note = new Note(
                "without-forces",
                $"Without {string.Join(" and ", forces.Select(force => force.Name))}, which the publisher leaves out of this total."
            ),
        };
    }

    [GeneratedRegex(@"\bexclud(?:ing|es)\s+(?<force>[A-Z][A-Za-z ,&]+?)(?:\s+Police)?\s*\d*(?=[);.]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Excluding();
}
