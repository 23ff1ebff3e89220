using System.Globalization;

namespace OutcomesApi.Infrastructure.Importing.Sync.Choice;

/// <summary>The months that a file is about.</summary>
/// <param name="First">The first day of the first month.</param>
/// <param name="Last">The first day of the last month; null where the file is continued with each publication.</param>
public readonly record struct MonthSpan(DateOnly First, DateOnly? Last)
{
    private const int April = 4;

    /// <summary>The year in which the financial year starts that the span lies in and begins with; null where it is not within
    /// one.</summary>
    public int? FinancialYear => First.Month == April && Last < First.AddYears(1) ? First.Year : null;

    /// <summary>Whether it is one whole financial year.</summary>
    public bool IsFinancialYear => First.Month == April && Last == First.AddMonths(11);

    /// <summary>The twelve months to a month.</summary>
    public static MonthSpan YearEnding(DateOnly month) => new(month.AddMonths(-11), month);

    /// <summary>Whether some month is in both.</summary>
    public bool Overlaps(MonthSpan other) => First <= (other.Last ?? DateOnly.MaxValue) && other.First <= (Last ?? DateOnly.MaxValue);

    /// <summary>As in "April 2024 to September 2024".</summary>
    public override string ToString() => Last is { } last ? $"{Text(First)} to {Text(last)}" : $"{Text(First)} onwards";

    private static string Text(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
