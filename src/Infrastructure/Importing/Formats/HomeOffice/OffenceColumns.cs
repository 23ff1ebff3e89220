using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>Where a Home Office table says when, and of what offence: the columns that all its tables share.</summary>
internal sealed record OffenceColumns(int Year, int Quarter, int Code, int Description, int Group, int Subgroup)
{
    /// <summary>The columns of a header; null where it lacks one.</summary>
    public static OffenceColumns? Of(HeaderColumns header)
    {
        var columns = new OffenceColumns(
            header.Find("Financial Year"),
            header.Find("Financial Quarter"),
            header.Find("Offence Code"),
            header.Find("Offence Description"),
            header.Find("Offence Group"),
            header.Find("Offence Subgroup", "Offence Sub-group")
        );
        return columns.All.Contains(HeaderColumns.None) ? null : columns;
    }

    private IEnumerable<int> All => [Year, Quarter, Code, Description, Group, Subgroup];

    /// <summary>Whether two rows are of the same offence, as far as their words go.</summary>
    public bool SameOffence(ITableRow row, OffenceWords words) =>
        row[Code].SequenceEqual(words.Code) && row[Subgroup].SequenceEqual(words.Subgroup) && row[Group].SequenceEqual(words.Group);

    /// <summary>The words of a row for its offence.</summary>
    public OffenceWords Words(ITableRow row) =>
        new(row[Code].ToString(), row[Description].ToString(), row[Group].ToString(), row[Subgroup].ToString());
}

/// <summary>How a row names its offence.</summary>
internal sealed record OffenceWords(string Code, string Description, string Group, string Subgroup);
