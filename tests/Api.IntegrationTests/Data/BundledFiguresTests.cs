using System.Globalization;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Domain.Offences;
using OutcomesApi.Infrastructure.Bundled;
using OutcomesApi.Infrastructure.Reference;

namespace OutcomesApi.Api.IntegrationTests.Data;

/// <summary>The bundled figures against those first written down: none lost, none changed.</summary>
public sealed class BundledFiguresTests
{
    private static readonly ReferenceLists _lists = ReferenceLists.Load();
    private static readonly Lazy<Dictionary<(string Area, string? Offence, string Measure, string Period), long?>> _bundled = new(Read);

    [Fact]
    public void Bundle_EachFigure_IsOfASourceThatItsReleaseNames()
    {
        Assert.All(
            BundledReleases.Parse(_lists),
            release =>
                Assert.Empty(
                    release
                        .Figures.Select(figure => figure.SourceId ?? release.Manifest.Sources[^1].Id)
                        .Distinct()
                        .Except(release.Manifest.Sources.Select(source => source.Id))
                )
        );
    }

    [Fact]
    public void Bundle_EachSource_IsDrawnOnOrUsed()
    {
        Assert.All(
            BundledReleases.Parse(_lists),
            release =>
            {
                var used = release
                    .Figures.Select(figure => figure.SourceId ?? release.Manifest.Sources[^1].Id)
                    .Concat(release.Manifest.Sources.SelectMany(source => source.DerivedFrom).Select(from => from.Id));
                Assert.Empty(release.Manifest.Sources.Select(source => source.Id).Except(used));
            }
        );
    }

    [Fact]
    public void HomeOfficeOutcomes_EachRow_IsBundledOnBothBases()
    {
        Compare(
            "home-office-outcomes-2017-18.csv",
            row =>
            {
                var (area, offence, type) = (
                    Area(row["force"], "home-office"),
                    Offence(row["offence_subgroup"], publishersFirst: true),
                    row["outcome_type"]
                );
                return type == "0"
                    ? [(area, offence, "outcome-0-recorded-basis", "2017-18", row["outcomes_for_offences_recorded_in_year"])]
                    :
                    [
                        (area, offence, $"outcome-{type}-recorded-basis", "2017-18", row["outcomes_for_offences_recorded_in_year"]),
                        (area, offence, $"outcome-{type}-event-basis", "2017-18", row["outcomes_recorded_in_year"]),
                    ];
            }
        );
    }

    [Fact]
    public void HomeOfficeRecordedCrime_EachRow_IsBundled() =>
        Compare(
            "home-office-recorded-crime-2017-18.csv",
            row =>
                [
                    (
                        Area(row["force"], "home-office"),
                        Offence(row["offence_subgroup"], publishersFirst: false),
                        "offences-recorded",
                        "2017-18",
                        row["offences_recorded"]
                    ),
                ]
        );

    [Fact]
    public void Cps_EachMonth_IsBundled() =>
        Compare(
            "cps-sexual-offences.csv",
            row =>
            {
                var area = Area(row["cps_area"], "cps");
                var month = Domain.Periods.TimePeriod.Parse(row["month"]).Id;
                return
                [
                    (area, "sexual-offences", "cps-convictions-principal-offence", month, row["sexual_offences_convictions"]),
                    (area, "sexual-offences", "cps-unsuccessful-principal-offence", month, row["sexual_offences_unsuccessful"]),
                ];
            }
        );

    [Fact]
    public void Population_EachMidYear_IsBundled() =>
        Compare(
            "population-by-force-2001-2020.csv",
            row =>
                [
                    (
                        _lists.Areas.Single(area => area.GssCode?.Text == row["pfa_code"]).Id,
                        null,
                        "mid-year-population",
                        row["mid_year"],
                        row["population"]
                    ),
                ]
        );

    private static void Compare(
        string file,
        Func<
            IReadOnlyDictionary<string, string>,
            IEnumerable<(string Area, string? Offence, string Measure, string Period, string Value)>
        > figuresOf
    )
    {
        var rows = ReferenceFigures.Read(file);

        var wrong =
            from row in rows
            from figure in figuresOf(row)
            let isThere = _bundled.Value.TryGetValue((figure.Area, figure.Offence, figure.Measure, figure.Period), out var value)
            let bundled = isThere ? _bundled.Value[(figure.Area, figure.Offence, figure.Measure, figure.Period)] : null
            where !isThere || bundled != long.Parse(figure.Value, CultureInfo.InvariantCulture)
            select $"{figure} is bundled as {(isThere ? bundled : "nothing")}";
        Assert.NotEmpty(rows);
        Assert.Empty(wrong.Take(5));
    }

    private static string Area(string name, string publisher) =>
        (
            _lists.Areas.FirstOrDefault(area => area.Spellings.Any(spelling => spelling.Publisher == publisher && spelling.Text == name))
            ?? _lists.Areas.FirstOrDefault(area => area.Name == name && area.Level is AreaLevel.Force or AreaLevel.ReportingBody)
            ?? throw new InvalidOperationException($"No area is written '{name}' by {publisher}.")
        ).Id;

    private static string Offence(string name, bool publishersFirst)
    {
        var spelt = _lists.Offences.FirstOrDefault(offence =>
            offence.Spellings.Any(spelling =>
                spelling.Publisher == "home-office" && string.Equals(spelling.Text, name, StringComparison.OrdinalIgnoreCase)
            )
        );
        var named =
            _lists.Offences.FirstOrDefault(offence =>
                string.Equals(offence.Name, name, StringComparison.OrdinalIgnoreCase) && offence.Level != OffenceLevel.Group
            ) ?? _lists.Offences.FirstOrDefault(offence => string.Equals(offence.Name, name, StringComparison.OrdinalIgnoreCase));
        return (
            (publishersFirst ? spelt ?? named : named ?? spelt) ?? throw new InvalidOperationException($"No offence is written '{name}'.")
        ).Id;
    }

    private static Dictionary<(string Area, string? Offence, string Measure, string Period), long?> Read() =>
        BundledReleases
            .Parse(_lists)
            .SelectMany(release => release.Figures)
            .Where(figure =>
                figure.Measure is not null
                && figure.Breakdown is null
                && figure.Period.Id != Domain.Periods.TimePeriod.UndatedId
                && figure.Value is not null
                && figure.Qualifier == Domain.Observations.Qualifier.Exact
            )
            .ToDictionary(figure => (figure.Area.Id, figure.Offence?.Id, figure.Measure!.Id, figure.Period.Id), figure => figure.Value);
}
