using System.Globalization;
using System.Text.RegularExpressions;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Tells the columns of counts of a special collection from percentages and rates: by offence for one year (Table P5), or by year
/// (P6, P8, P9).</summary>
/// <param name="collection">The collection.</param>
/// <param name="offenceOf">Finds the offence of a name.</param>
/// <param name="registry">The code lists.</param>
internal sealed partial class SpecialCollectionColumns(
    SpecialCollection collection,
    Func<string, ReferenceRegistry, OffenceType> offenceOf,
    ReferenceRegistry registry
)
{
    private const int First = 2;

    /// <summary>Reads the headings.</summary>
    /// <param name="headings">The header row.</param>
    /// <param name="year">The year of the table, where its counts are by offence; null where it names none.</param>
    /// <param name="elsewhere">The year that an earlier sheet has in full, whose total is not taken twice.</param>
    public (IReadOnlyList<OffenceColumn> Taken, IReadOnlyList<ColumnNotTaken> NotTaken) Read(
        HeadRow headings,
        TimePeriod? year,
        TimePeriod? elsewhere
    )
    {
        var taken = new List<OffenceColumn>();
        var notTaken = new List<ColumnNotTaken>();
        for (var i = First; i < headings.Cells.Count; i++)
        {
            var heading = CellText.Words(headings.Cells[i]);
            if (heading.Length == 0)
                continue;
            if (heading.Contains('%', StringComparison.Ordinal) || heading.Contains("rate", StringComparison.OrdinalIgnoreCase))
                notTaken.Add(
                    new ColumnNotTaken(
                        heading,
                        "A percentage or rate: it follows from counts, or from a whole that the table does not give."
                    )
                );
            else if (PeriodOf(heading) is { } period && period == elsewhere)
                notTaken.Add(new ColumnNotTaken(heading, $"The same figures stand in the table by offence, for {period.Id}."));
            else if (PeriodOf(heading) is { } ofColumn)
                taken.Add(new OffenceColumn(i, heading, collection.Offence(registry), ofColumn, collection.Measure));
            else if (year is not null && WithWeapon().Match(heading) is { Success: true } match)
                taken.Add(new OffenceColumn(i, heading, OffenceOf(match.Groups["name"].Value), year, collection.Measure));
            else
                notTaken.Add(new ColumnNotTaken(heading, "Neither a year nor an offence can be told from the heading."));
        }

        return (taken, notTaken);
    }

    private OffenceType OffenceOf(string name) =>
        name.StartsWith("Total", StringComparison.OrdinalIgnoreCase) ? collection.Offence(registry) : offenceOf(name, registry);

    private static TimePeriod? PeriodOf(string heading)
    {
        if (
            Months().Match(heading) is not { Success: true } match
            || !DateOnly.TryParseExact(
                match.Groups["from"].Value,
                "MMM yyyy",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var from
            )
            || !DateOnly.TryParseExact(match.Groups["to"].Value, "MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
        )
            return null;
        return from.AddMonths(11) == to ? TimePeriod.YearEnding(to.Year, to.Month) : null;
    }

    [GeneratedRegex(@"^(?<from>[A-Z][a-z]{2} 20[0-9]{2}) to (?<to>[A-Z][a-z]{2} 20[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"^(?<name>.+?)(?: offences)? involving a knife\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithWeapon();
}
