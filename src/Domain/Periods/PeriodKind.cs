namespace OutcomesApi.Domain.Periods;

/// <summary>What kind of time a period is. Kinds never mix in one series.</summary>
public enum PeriodKind
{
    /// <summary>January to December: <c>2017</c>.</summary>
    CalendarYear,

    /// <summary>April to March: <c>2017-18</c>.</summary>
    FinancialYear,

    /// <summary>Twelve months to the end of a month other than March or December: <c>ye-2021-09</c>.</summary>
    YearEnding,

    /// <summary>A quarter of a calendar year: <c>2017-Q3</c>.</summary>
    CalendarQuarter,

    /// <summary>A quarter of a financial year: <c>2017-18-Q1</c> is April to June 2017.</summary>
    FinancialQuarter,

    /// <summary>One month: <c>2014-03</c>.</summary>
    Month,

    /// <summary>Several whole calendar years: <c>2019..2023</c>.</summary>
    CalendarYears,

    /// <summary>A period that the publisher did not date: <c>undated</c>, with a label.</summary>
    Undated,
}
