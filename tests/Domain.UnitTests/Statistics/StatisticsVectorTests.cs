namespace OutcomesApi.Domain.UnitTests.Statistics;

public class StatisticsVectorTests
{
    [Fact]
    public void Vectors_Sections_AreTheOnesTheTestsRead()
    {
        string[] read =
        [
            "note",
            "z",
            "chi2_1df",
            "wilson",
            "clopper_pearson",
            "newcombe10",
            "chi2_homogeneity",
            "trend",
            "poisson_exact",
            "byar",
            "funnel_limits",
            "overdispersion",
            "bh_holm",
            "claims",
            "wilson_published",
            "isr",
            "xmr",
        ];

        Assert.Equal(read, StatisticsVector.Whole().Names);
    }
}
