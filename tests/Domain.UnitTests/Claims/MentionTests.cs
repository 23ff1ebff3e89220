using OutcomesApi.Domain.Claims;

namespace OutcomesApi.Domain.UnitTests.Claims;

public class MentionTests
{
    [Theory]
    [InlineData("in 2017", "2017")]
    [InlineData("in 2017/18", "2017-18")]
    [InlineData("in 2017-18", "2017-18")]
    [InlineData("in 2017/2018", "2017-18")]
    [InlineData("the year to March 2018", "2017-18")]
    [InlineData("the year ending 31 March 2018", "2017-18")]
    [InlineData("the 12 months to September 2021", "ye-2021-09")]
    [InlineData("in April 2016", "2016-04")]
    [InlineData("between April 2017 and March 2018", "2017-18")]
    [InlineData("January to December 2017", "2017")]
    [InlineData("between 2019 and 2023", "2019..2023")]
    [InlineData("2019 to 2023", "2019..2023")]
    [InlineData("ye-2021-09", "ye-2021-09")]
    [InlineData("2017-18-Q1", "2017-18-Q1")]
    [InlineData("2017-Q3", "2017-Q3")]
    public void Periods_InAText_AreFound(string text, string period) =>
        Assert.Equal(period, Assert.Single(PeriodMention.In(text)).Period.Id);

    [Theory]
    [InlineData("2,017 cases")]
    [InlineData("20.5%")]
    [InlineData("2019/25")]
    [InlineData("12017")]
    public void Periods_ThatAreNone_AreNotFound(string text) => Assert.Empty(PeriodMention.In(text));

    [Theory]
    [InlineData("rape cases in ESSEX", "essex rape")]
    [InlineData("Rapes recorded by South Yorkshire Police", "rape south-yorkshire")]
    [InlineData("England and Wales", "england-and-wales")]
    [InlineData("Devon & Cornwall", "devon")]
    [InlineData("burglaries", "burglary")]
    [InlineData("nothing known", "")]
    public void Names_InAText_AreFoundLongestFirst(string text, string found)
    {
        var names = new NameMentions<string>([
            ("essex", "Essex"),
            ("rape", "Rape"),
            ("south-yorkshire", "South Yorkshire"),
            ("yorkshire", "Yorkshire"),
            ("england", "England"),
            ("wales", "Wales"),
            ("england-and-wales", "England and Wales"),
            ("devon", "Devon and Cornwall"),
            ("burglary", "Burglary"),
        ]);

        Assert.Equal(
            found.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            names.In(text).Select(mention => mention.Thing).Order(StringComparer.Ordinal)
        );
    }
}
