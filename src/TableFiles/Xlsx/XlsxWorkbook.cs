using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>What the rows of an XLSX need of the rest of the file.</summary>
/// <param name="Sheets">The names and parts of its tables in their order, hidden ones included; charts are none.</param>
/// <param name="Strings">The shared texts.</param>
/// <param name="Styles">The formats of cells.</param>
/// <param name="StartsIn1904">Whether days are counted from 1904, as on early Macintoshes, and not from 1900.</param>
internal sealed record XlsxWorkbook(
    IReadOnlyList<(string Name, string Part)> Sheets,
    SharedStrings Strings,
    CellStyles Styles,
    bool StartsIn1904
)
{
    public static XlsxWorkbook Read(ZipPackage package, string mainPart)
    {
        var relationships = Relationship.ReadOf(package, mainPart);
        var (sheets, startsIn1904) = ReadSheets(package, mainPart, relationships);
        return new XlsxWorkbook(
            sheets,
            SharedStrings.Read(package, relationships.FirstOrDefault(part => part.IsOf("sharedStrings"))?.Part),
            CellStyles.Read(package, relationships.FirstOrDefault(part => part.IsOf("styles"))?.Part),
            startsIn1904
        );
    }

    private static (List<(string Name, string Part)> Sheets, bool StartsIn1904) ReadSheets(
        ZipPackage package,
        string mainPart,
        IReadOnlyList<Relationship> relationships
    )
    {
        var sheets = new List<(string, string)>();
        var startsIn1904 = false;
        var tables = relationships
            .Where(part => part.IsOf("worksheet"))
            .DistinctBy(part => part.Id)
            .ToDictionary(part => part.Id, part => part.Part, StringComparer.Ordinal);
        using var xml = package.OpenMarkup(mainPart) ?? throw FileErrors.Broken($"its part {mainPart} is missing");
        while (xml.Read())
        {
            if (!xml.IsElement)
                continue;
            if (xml.LocalName == "workbookPr")
                startsIn1904 = xml.Attribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && tables.TryGetValue(xml.Attribute("id") ?? "", out var part))
                sheets.Add((xml.Attribute("name") ?? "", part));
            if (sheets.Count > package.Limits.MaxSheets)
                throw FileErrors.TooManySheets(package.Limits);
        }

        return (sheets, startsIn1904);
    }
}
