namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>The kinds of issue that formats report. Stable: users filter by them.</summary>
public static class IssueCodes
{
    /// <summary>Error: the name of the area is none that the publisher is known to use.</summary>
    public const string UnknownForce = "unknown-force";

    /// <summary>Error: the offence cannot be told: no code, or a group that is none.</summary>
    public const string UnknownOffence = "unknown-offence";

    /// <summary>Warning: an offence not seen before was added to the list from the file's own words.</summary>
    public const string NewOffence = "new-offence";

    /// <summary>Warning: an outcome type not seen before was added to the list from the file's own words.</summary>
    public const string NewOutcomeType = "new-outcome-type";

    /// <summary>Notice: an area not seen before was added to the list from the file's own words.</summary>
    public const string NewArea = "new-area";

    /// <summary>Error: a spreadsheet turned the offence code into a date or a number of days.</summary>
    public const string MangledOffenceCode = "mangled-offence-code";

    /// <summary>Error: the outcome type is none.</summary>
    public const string UnknownOutcomeType = "unknown-outcome-type";

    /// <summary>Error: the period cannot be read.</summary>
    public const string UnknownPeriod = "unknown-period";

    /// <summary>Error: a cell that must hold a number holds none, and none of the publisher's markers.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>Error: a cell of the tidy form does not say what it must.</summary>
    public const string InvalidCell = "invalid-cell";

    /// <summary>Error: a cell has a character that no text from outside can have, such as a control character.</summary>
    public const string ForbiddenCharacter = Domain.Texts.ForbiddenCharacter.Code;

    /// <summary>Notice: a negative number. Kept: publishers correct earlier figures so.</summary>
    public const string NegativeAdjustment = "negative-adjustment";

    /// <summary>A row of an offence code that the publisher has marked as expired; its figures are kept.</summary>
    public const string ExpiredOffence = "expired-offence";

    /// <summary>Error: the key of the row has stood in the file before.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>Warning: a total of the file is not the sum of its parts.</summary>
    public const string TotalDoesNotAddUp = "total-does-not-add-up";

    /// <summary>Warning: a percentage of the file is not the quotient of its parts.</summary>
    public const string PercentageDoesNotFollow = "percentage-does-not-follow";

    /// <summary>Warning: the publisher says that the data were not provided. Kept as missing, never as 0.</summary>
    public const string NotProvided = "data-not-provided";

    /// <summary>Notice: every cell says that it is not available.</summary>
    public const string NotAvailable = "row-not-available";

    /// <summary>Notice: the row is a total of others.</summary>
    public const string AggregateRow = "aggregate-row";

    /// <summary>Notice: the row's figures lie inside those of others.</summary>
    public const string DoubleCounted = "double-counted";

    /// <summary>Notice: nothing of a column is stored; the message says why.</summary>
    public const string ColumnNotTaken = "column-not-taken";

    /// <summary>Error: the court of a row of court outcomes is none.</summary>
    public const string UnknownCourt = "unknown-court";

    /// <summary>Error: what a row of court outcomes counts cannot be told: neither convicted nor not, or no sentence.</summary>
    public const string UnknownCourtOutcome = "unknown-court-outcome";

    /// <summary>Warning: a year has not all its quarters. Its figures are kept as missing.</summary>
    public const string IncompleteYear = "incomplete-year";

    /// <summary>Warning: rows that cannot be read are part of the sums of the table, so that none is made.</summary>
    public const string SumLacksRows = "sum-lacks-rows";

    /// <summary>Warning: the words beside a code are not those the list has for it.</summary>
    public const string LabelDiffers = "label-differs";
}
