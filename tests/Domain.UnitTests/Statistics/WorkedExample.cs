using System.Globalization;
using OutcomesApi.Domain.Statistics;

namespace OutcomesApi.Domain.UnitTests.Statistics;

/// <summary>One line of an <c>example</c> block of docs/statistics.md: <c>method key=value … -> result …</c>.</summary>
internal sealed class WorkedExample
{
    private const string Fence = "```";
    private const string OpeningFence = Fence + "example";

    private readonly Dictionary<string, string> _arguments;

    private WorkedExample(string method, Dictionary<string, string> arguments, IReadOnlyList<string> results) =>
        (Method, _arguments, Results) = (method, arguments, results);

    public string Method { get; }

    public IReadOnlyList<string> Results { get; }

    public ConfidenceLevel Level => ConfidenceLevel.Of(Number("level"));

    public static IEnumerable<string> LinesOfThePage()
    {
        using var stream = typeof(WorkedExample).Assembly.GetManifestResourceStream("statistics.md");
        Assert.NotNull(stream);
        using var reader = new StreamReader(stream);
        var inside = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                inside = line == OpeningFence;
            else if (inside)
                yield return line;
        }
    }

    public static WorkedExample Parse(string line)
    {
        var sides = line.Split(" -> ");
        var words = sides[0].Split(' ');
        return new WorkedExample(
            words[0],
            words.Skip(1).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
            sides[1].Split(' ')
        );
    }

    public double Number(string name) => Parsed(_arguments[name]);

    public long WholeNumber(string name) => long.Parse(_arguments[name], CultureInfo.InvariantCulture);

    public double[] Numbers(string name) => [.. _arguments[name].Split(',').Select(Parsed)];

    public Proportion Proportion(string events = "x", string trials = "n") =>
        Domain.Statistics.Proportion.Of(WholeNumber(events), WholeNumber(trials));

    public Proportion[] Proportions(string events = "x", string trials = "n") =>
        [.. Numbers(events).Zip(Numbers(trials), (x, n) => Domain.Statistics.Proportion.Of((long)x, (long)n))];

    private static double Parsed(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
