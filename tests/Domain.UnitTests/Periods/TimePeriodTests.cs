using System.Globalization;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Domain.UnitTests.Periods;

public class TimePeriodTests
{
    [Theory]
    [InlineData("2017", PeriodKind.CalendarYear, "2017-01-01", "2017-12-31")]
    [InlineData("2017-18", PeriodKind.FinancialYear, "2017-04-01", "2018-03-31")]
    [InlineData("1999-00", PeriodKind.FinancialYear, "1999-04-01", "2000-03-31")]
    [InlineData("2099-00", PeriodKind.FinancialYear, "2099-04-01", "2100-03-31")]
    [InlineData("ye-2021-09", PeriodKind.YearEnding, "2020-10-01", "2021-09-30")]
    [InlineData("ye-2021-01", PeriodKind.YearEnding, "2020-02-01", "2021-01-31")]
    [InlineData("2017-Q1", PeriodKind.CalendarQuarter, "2017-01-01", "2017-03-31")]
    [InlineData("2017-Q4", PeriodKind.CalendarQuarter, "2017-10-01", "2017-12-31")]
    [InlineData("2017-18-Q1", PeriodKind.FinancialQuarter, "2017-04-01", "2017-06-30")]
    [InlineData("2017-18-Q4", PeriodKind.FinancialQuarter, "2018-01-01", "2018-03-31")]
    [InlineData("2014-03", PeriodKind.Month, "2014-03-01", "2014-03-31")]
    [InlineData("2011-M12", PeriodKind.Month, "2011-12-01", "2011-12-31")]
    [InlineData("2019..2023", PeriodKind.CalendarYears, "2019-01-01", "2023-12-31")]
    public void Parse_ACanonicalText_IsReadAndWrittenBack(string text, PeriodKind kind, string start, string end)
    {
        var period = TimePeriod.Parse(text);

        Assert.Equal(kind, period.Kind);
        Assert.Equal(text, period.Id);
        Assert.Equal(text, period.ToString());
        Assert.Equal(DateOnly.ParseExact(start, "O", CultureInfo.InvariantCulture), period.Start);
        Assert.Equal(DateOnly.ParseExact(end, "O", CultureInfo.InvariantCulture), period.End);
        Assert.Null(period.Label);
    }

    [Theory]
    [InlineData("ye-2018-03", "2017-18")]
    [InlineData("ye-2000-03", "1999-00")]
    [InlineData("ye-2017-12", "2017")]
    [InlineData("2014-M03", "2014-03")]
    [InlineData("2011-M11", "2011-11")]
    public void Parse_AnotherNameOfAPeriod_IsWrittenInItsCanonicalText(string text, string canonical)
    {
        Assert.Equal(canonical, TimePeriod.Parse(text).Id);
        Assert.Equal(TimePeriod.Parse(canonical), TimePeriod.Parse(text));
    }

    [Fact]
    public void FinancialQuarters_OfAFinancialYear_CoverItAndOfAnyOtherPeriodAreNone()
    {
        Assert.Equal(
            ["2017-18-Q1", "2017-18-Q2", "2017-18-Q3", "2017-18-Q4"],
            TimePeriod.Parse("2017-18").FinancialQuarters.Select(quarter => quarter.Id)
        );
        Assert.Empty(TimePeriod.Parse("2017").FinancialQuarters);
    }

    [Theory]
    [InlineData("2011-12")]
    [InlineData("2001-02")]
    [InlineData("1900-01")]
    public void Parse_ATextThatReadsAsFinancialYearAndMonth_IsTheFinancialYear(string text) =>
        Assert.Equal(PeriodKind.FinancialYear, TimePeriod.Parse(text).Kind);

    [Theory]
    [InlineData(2011, 12, "2011-M12")]
    [InlineData(2011, 11, "2011-11")]
    [InlineData(2012, 12, "2012-12")]
    [InlineData(2001, 2, "2001-M02")]
    [InlineData(2000, 1, "2000-M01")]
    public void Month_WhoseTextWouldReadAsFinancialYear_IsWrittenWithM(int year, int month, string id) =>
        Assert.Equal(id, TimePeriod.Month(year, month).Id);

    [Fact]
    public void Id_OfEveryPeriodOfFourCenturies_IsReadBackAsThatPeriodAndIsItsAlone()
    {
        var periods = EveryPeriod(TimePeriod.EarliestYear, TimePeriod.LatestYear).ToList();

        Assert.All(periods, period => Assert.Equal((period.Kind, period.Start, period.End), Facts(TimePeriod.Parse(period.Id))));
        Assert.Equal(periods.Count, periods.DistinctBy(Facts).Count());
        Assert.Equal(periods.Count, periods.DistinctBy(period => period.Id).Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("undated")]
    [InlineData("17")]
    [InlineData("201")]
    [InlineData("20170")]
    [InlineData("0000")]
    [InlineData("1799")]
    [InlineData("2200")]
    [InlineData("1799-00")]
    [InlineData("2200-01")]
    [InlineData("2017-00")]
    [InlineData("2017-13")]
    [InlineData("2017-19")]
    [InlineData("2017-M00")]
    [InlineData("2017-M13")]
    [InlineData("2017-Q0")]
    [InlineData("2017-Q5")]
    [InlineData("2017-18-Q0")]
    [InlineData("2017-18-Q5")]
    [InlineData("2017-19-Q1")]
    [InlineData("2017-03-Q1")]
    [InlineData("ye-2018-00")]
    [InlineData("ye-2018-13")]
    [InlineData("ye-1800-03")]
    [InlineData("ye-1800-11")]
    [InlineData("ye-0000-03")]
    [InlineData("2019..2019")]
    [InlineData("2019..2018")]
    [InlineData("2019..2200")]
    [InlineData("1799..1801")]
    [InlineData("2017-03-01")]
    [InlineData(" 2017")]
    [InlineData("2017 ")]
    [InlineData("2017\n")]
    [InlineData("2017-18\n")]
    [InlineData("2017-18-Q1\n")]
    [InlineData("2017-q3")]
    [InlineData("YE-2021-09")]
    [InlineData("٢٠١٧")]
    [InlineData("2017/18")]
    [InlineData("2017–18")]
    [InlineData("99999999999999999999")]
    public void TryParse_NoneOfTheForms_IsNull(string? text)
    {
        Assert.Null(TimePeriod.TryParse(text));
        Assert.Throws<FormatException>(() => TimePeriod.Parse(text!));
    }

    [Fact]
    public void TryParse_HostileText_NeverThrowsAndReadsOnlyWhatItCanWriteBack()
    {
        const string Alphabet = "0123456789012345678901234567-.MQye \n\0٢é";
        var random = new Random(20171);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 20)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            if (TimePeriod.TryParse(text) is { } period)
                Assert.Equal(period, TimePeriod.Parse(period.Id));
        }
    }

    [Fact]
    public void TryParse_ACanonicalTextWithOneCharacterChanged_NeverThrows()
    {
        const string Alphabet = "0123456789-.MQye\n";
        var random = new Random(20172);
        string[] forms = ["2017", "2017-18", "ye-2021-09", "2017-Q3", "2017-18-Q1", "2014-03", "2011-M12", "2019..2023"];
        for (var round = 0; round < 20_000; round++)
        {
            var text = forms[random.Next(forms.Length)].ToCharArray();
            text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            if (TimePeriod.TryParse(new string(text)) is { } period)
                Assert.Equal(period, TimePeriod.Parse(period.Id));
        }
    }

    [Theory]
    [InlineData(1799)]
    [InlineData(2200)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Factories_AYearOutOfRange_AreRefused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.CalendarYear(year));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.FinancialYear(year));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.YearEnding(year, 12));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.YearEnding(year, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.CalendarQuarter(year, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.FinancialQuarter(year, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.Month(year, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.CalendarYears(year, year + 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(-3)]
    public void Factories_AMonthOrQuarterOutOfRange_AreRefused(int number)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.Month(2017, number));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.YearEnding(2017, number));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.CalendarQuarter(2017, number));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.FinancialQuarter(2017, number));
    }

    [Theory]
    [InlineData("2016-02", 29)]
    [InlineData("2017-02", 28)]
    [InlineData("1900-02", 28)]
    [InlineData("2000-02", 29)]
    [InlineData("ye-2020-02", 29)]
    [InlineData("ye-2019-02", 28)]
    public void End_OfAPeriodToFebruary_IsItsLastDay(string text, int day) => Assert.Equal(day, TimePeriod.Parse(text).End?.Day);

    [Fact]
    public void CompareTo_OverAllPairsAndTriples_IsATotalOrderThatAgreesWithEquality()
    {
        TimePeriod[] periods =
        [
            .. EveryPeriod(2010, 2012),
            TimePeriod.CalendarYears(2010, 2011),
            TimePeriod.Undated("a"),
            TimePeriod.Undated("B"),
            TimePeriod.Undated("a"),
        ];
        foreach (var left in periods)
        {
            foreach (var right in periods)
            {
                Assert.Equal(Math.Sign(left.CompareTo(right)), -Math.Sign(right.CompareTo(left)));
                Assert.Equal(left == right, left.CompareTo(right) == 0);
                Assert.Equal(left < right, right > left);
                Assert.Equal(left <= right, !(left > right));
                Assert.Equal(left >= right, !(left < right));
                if (left == right)
                    Assert.Equal(left.GetHashCode(), right.GetHashCode());
            }
        }

        var sorted = periods.Order().ToList();
        for (var first = 0; first < sorted.Count; first++)
            Assert.All(sorted.Skip(first), later => Assert.True(sorted[first] <= later));
    }

    [Fact]
    public void CompareTo_PeriodsOfOneStart_PutsTheShorterFirstAndUndatedLast()
    {
        TimePeriod[] sorted =
        [
            .. new[]
            {
                TimePeriod.Undated("b"),
                TimePeriod.Undated("a"),
                Parse("2017"),
                Parse("2017-Q1"),
                Parse("2017-01"),
                Parse("2016-17-Q4"),
            }.Order(),
        ];

        Assert.Equal(["2017-01", "2017-Q1", "2016-17-Q4", "2017", "undated", "undated"], sorted.Select(period => period.Id));
        Assert.Equal(["a", "b"], sorted[4..].Select(period => period.Label));
        Assert.True(Parse("2017").CompareTo(null) > 0);
    }

    [Theory]
    [InlineData("2017-18", "2017-04", true)]
    [InlineData("2017-18", "2018-03", true)]
    [InlineData("2017-18", "2018-04", false)]
    [InlineData("2017-18", "2017-18", true)]
    [InlineData("2017-18", "2017", false)]
    [InlineData("2017-18", "2018-Q1", true)]
    [InlineData("2017-04", "2017-18", false)]
    [InlineData("2019..2023", "2020-21", true)]
    [InlineData("2019..2023", "2023-24", false)]
    public void Covers_AnotherPeriod_IsTrueWhereThatLiesWhollyInside(string whole, string part, bool covers) =>
        Assert.Equal(covers, Parse(whole).Covers(Parse(part)));

    [Fact]
    public void Covers_AnUndatedPeriod_IsNeverTrue()
    {
        var undated = TimePeriod.Undated("the year before");

        Assert.False(undated.Covers(undated));
        Assert.False(undated.Covers(Parse("2017")));
        Assert.False(Parse("1800..2199").Covers(undated));
    }

    [Fact]
    public void Equals_UndatedPeriods_IsByLabel()
    {
        Assert.Equal(TimePeriod.Undated("the year before"), TimePeriod.Undated("the year before"));
        Assert.NotEqual(TimePeriod.Undated("the year before"), TimePeriod.Undated("the year after"));
        Assert.Equal("undated", TimePeriod.Undated("the year before").Id);
        Assert.Null(TimePeriod.Undated("the year before").Start);
    }

    [Fact]
    public void Undated_WithoutALabelOrWithTooLongAOne_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => TimePeriod.Undated(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimePeriod.Undated(new string('a', 201)));
        Assert.Equal(200, TimePeriod.Undated(new string('a', 200)).Label?.Length);
    }

    [Theory]
    [InlineData("2017", "in 2017")]
    [InlineData("2017-18", "in the year to March 2018")]
    [InlineData("ye-2021-09", "in the year to September 2021")]
    [InlineData("2017-Q3", "from July to September 2017")]
    [InlineData("2017-18-Q4", "from January to March 2018")]
    [InlineData("2014-03", "in March 2014")]
    [InlineData("2011-M12", "in December 2011")]
    [InlineData("2019..2023", "over the calendar years 2019 to 2023")]
    public void InWords_APeriod_SaysItAsInASentence(string text, string words) => Assert.Equal(words, PeriodText.InWords(Parse(text)));

    [Fact]
    public void InWords_AnUndatedPeriod_GivesItsLabel() =>
        Assert.Equal(
            "in a period that the publisher did not date (\"last year\")",
            PeriodText.InWords(TimePeriod.Undated("\"last year\""))
        );

    [Fact]
    public void Forms_TheMessage_NamesEveryFormThatReads() =>
        Assert.All(PeriodText.Forms.Split(", "), form => Assert.Equal(form.Split(' ')[0], TimePeriod.Parse(form.Split(' ')[0]).Id));

    private static TimePeriod Parse(string text) => TimePeriod.Parse(text);

    private static (PeriodKind Kind, DateOnly? Start, DateOnly? End) Facts(TimePeriod period) => (period.Kind, period.Start, period.End);

    private static IEnumerable<TimePeriod> EveryPeriod(int first, int last)
    {
        for (var year = first; year <= last; year++)
        {
            yield return TimePeriod.CalendarYear(year);
            yield return TimePeriod.FinancialYear(year);
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                yield return TimePeriod.CalendarQuarter(year, quarter);
                yield return TimePeriod.FinancialQuarter(year, quarter);
            }

            for (var month = 1; month <= 12; month++)
            {
                yield return TimePeriod.Month(year, month);
                if (month is not (3 or 12) && year > first)
                    yield return TimePeriod.YearEnding(year, month);
            }
        }
    }

    [Theory]
    [InlineData("2017", "2018")]
    [InlineData("2017-18", "2018-19")]
    [InlineData("1999-00", "2000-01")]
    [InlineData("ye-2021-09", "ye-2022-09")]
    [InlineData("2017-Q4", "2018-Q1")]
    [InlineData("2017-18-Q1", "2017-18-Q2")]
    [InlineData("2017-18-Q3", "2017-18-Q4")]
    [InlineData("2017-18-Q4", "2018-19-Q1")]
    [InlineData("2014-12", "2015-01")]
    [InlineData("2011-11", "2011-M12")]
    public void Next_IsOfTheSameKindAndBeginsTheDayAfter(string period, string next)
    {
        var following = TimePeriod.Parse(period).Next()!;

        Assert.Equal(next, following.Id);
        Assert.Equal(TimePeriod.Parse(period).End!.Value.AddDays(1), following.Start);
    }

    [Fact]
    public void Next_OfSeveralYearsOrNoDate_IsNone()
    {
        Assert.Null(TimePeriod.CalendarYears(2019, 2023).Next());
        Assert.Null(TimePeriod.Undated("once").Next());
    }

    [Fact]
    public void Containing_AnyDay_CoversIt()
    {
        PeriodKind[] kinds =
        [
            PeriodKind.CalendarYear,
            PeriodKind.FinancialYear,
            PeriodKind.CalendarQuarter,
            PeriodKind.FinancialQuarter,
            PeriodKind.Month,
        ];
        for (var day = new DateOnly(2016, 1, 1); day.Year < 2018; day = day.AddDays(1))
            Assert.All(
                kinds,
                kind =>
                    Assert.True(
                        TimePeriod.Containing(day, kind) is { } period && period.Kind == kind && period.Start <= day && day <= period.End
                    )
            );
    }
}
