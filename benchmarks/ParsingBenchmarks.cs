using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Benchmarks;

/// <summary>What it costs to read a file of the Home Office's form, check every row and make figures of it (`import --dry-run`), as a ratio
/// to going through its cells.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private const string Headings =
        "Financial Year,Financial Quarter,Force Name,Offence Code,Offence Description,Offence Group,Offence Subgroup,Offence code expired,Outcome Type,Outcome Description,Outcome Group,"
        + "Outcomes for offences that were recorded in the quarter,Outcomes for investigations closed in the quarter";

    private static readonly (string Code, string Name)[] _offences =
    [
        ("19C", "Rape of a female aged 16 and over"),
        ("19F", "Rape of a male aged 16 and over"),
        ("19D", "Rape of a female child under 16"),
        ("19G", "Rape of a male child under 16"),
    ];

    private static readonly (int Type, string Name)[] _types =
    [
        (1, "Charged/Summonsed"),
        (15, "Evidential difficulties: suspect identified; victim supports action"),
        (16, "Evidential difficulties: victim does not support action"),
        (18, "Investigation complete - no suspect identified"),
    ];

    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private MeasuredService _service = null!;

    [Params(20_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _service = await MeasuredService.StartAsync();
        await using var scope = _service.Services.CreateAsyncScope();
        var forces = scope.ServiceProvider.GetRequiredService<AreaCatalogue>().Forces.Select(force => force.Name).ToList();
        await File.WriteAllLinesAsync(_file, RowsOf(forces).Take(Rows).Prepend(Headings));
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _service.DisposeAsync();
        File.Delete(_file);
    }

    [Benchmark(Baseline = true)]
    public int Cells()
    {
        using var reader = TableFile.Open(_file);
        var characters = 0;
        while (reader.MoveToNextSheet())
        {
            while (reader.Read())
            {
                for (var cell = 0; cell < reader.CellCount; cell++)
                    characters += reader[cell].Length;
            }
        }

        return characters;
    }

    [Benchmark]
    public async Task<long> FiguresAsync()
    {
        await using var scope = _service.Services.CreateAsyncScope();
        var report = await scope
            .ServiceProvider.GetRequiredService<IFileImporter>()
            .ImportAsync(_file, new ImportOptions { IsDryRun = true }, null, CancellationToken.None);
        return report.Sheets.Sum(sheet => sheet.Rows);
    }

    private static IEnumerable<string> RowsOf(List<string> forces) =>
        from year in Enumerable.Range(2030, 40)
        from quarter in Enumerable.Range(1, 4)
        from force in forces
        from offence in _offences
        from type in _types
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{year}/{(year + 1) % 100:00},{quarter},{force},{offence.Code},{offence.Name},Sexual offences,Rape,,{type.Type},{type.Name},{type.Name},{(year + quarter + type.Type) % 37},{(year + force.Length + type.Type) % 29}"
        );
}
