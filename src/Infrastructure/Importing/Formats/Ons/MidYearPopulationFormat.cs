namespace OutcomesApi.Infrastructure.Importing.Formats.Ons;

/// <summary>Mid-year population by police force area, one row for each area and year.</summary>
public sealed class MidYearPopulationFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Id => "mid-year-population";

    /// <inheritdoc/>
    public IReadOnlyList<string> Headings { get; } = ["Area Code", "Area Name", "Year", "Population"];

    /// <inheritdoc/>
    public ISheetParser? Recognise(SheetHead head, ParsingContext context)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(context);
        foreach (var row in head.Rows)
        {
            var header = new HeaderColumns(row);
            var (code, name) = (
                header.Find("pfa_code", "PFA code", "PFA24CD", "Police force area code", "Area Code"),
                header.Find("pfa_name", "PFA name", "PFA24NM", "Police force area", "Area Name")
            );
            var (year, population) = (
                header.Find("mid_year", "Year", "Mid-year"),
                header.Find("population", "Population estimate", "Persons")
            );
            if (code != HeaderColumns.None && year != HeaderColumns.None && population != HeaderColumns.None)
                return new MidYearPopulationParser(
                    row.Number,
                    new OnsAreas(code, name, header, context.References),
                    population,
                    header,
                    null,
                    isRounded: false,
                    [],
                    year
                );
        }

        return null;
    }
}
