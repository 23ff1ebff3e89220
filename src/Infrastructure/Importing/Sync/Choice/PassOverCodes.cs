namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>Why a file of the page is not fetched. Stable: users filter by them.</summary>
public static class PassOverCodes
{
    /// <summary>Its figures are inside those of files that are taken.</summary>
    public const string DoubleCount = "double-count";

    /// <summary>A later publication of the same table is taken.</summary>
    public const string Superseded = "superseded";

    /// <summary>A file of more of the same financial year is taken.</summary>
    public const string PartOfYear = "part-of-year";

    /// <summary>It shares years with a file that is taken.</summary>
    public const string Overlaps = "overlaps";

    /// <summary>The same table of the same date is taken, in another file.</summary>
    public const string Duplicate = "duplicate";

    /// <summary>It counts by categories that cannot be joined with those of today.</summary>
    public const string NotJoinable = "not-joinable";

    /// <summary>It counts something else.</summary>
    public const string OtherCount = "other-count";

    /// <summary>It holds percentages that follow from counts that are taken.</summary>
    public const string DerivedFigures = "derived-figures";

    /// <summary>It holds no figures.</summary>
    public const string NotFigures = "not-figures";

    /// <summary>It is no table.</summary>
    public const string NotATable = "not-a-table";

    /// <summary>The period it is about cannot be told from its name.</summary>
    public const string PeriodUnclear = "period-unclear";

    /// <summary>No rule says what it is.</summary>
    public const string NotRecognised = "not-recognised";
}
