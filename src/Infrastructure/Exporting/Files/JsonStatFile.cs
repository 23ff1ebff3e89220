using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Tidy;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>
/// A release as a JSON-stat 2.0 dataset: a cube of area, offence, measure, period and breakdown. The cube is dense, so that it is only made
/// of releases whose cells are not too many.
/// </summary>
/// <remarks>https://json-stat.org/full/</remarks>
internal sealed class JsonStatFile(IReleaseFigureQueries figures) : IReleaseFile
{
    /// <summary>The most cells that a cube may have, filled or not.</summary>
    public const int MostCells = 1_000_000;

    private const int CellsBetweenFlushes = 5_000;

    private static readonly JsonWriterOptions _json = new() { Encoder = TidyJson.Options.Encoder };

    /// <inheritdoc/>
    public string Format => "json-stat";

    /// <inheritdoc/>
    public string Extension => ".json-stat.json";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public async Task<FileRefusal?> RefusalAsync(Release release, CancellationToken cancellationToken)
    {
        var cube = new JsonStatCube();
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            foreach (var figure in group.Figures)
                cube.Add(figure);
            if (cube.CellCount > MostCells)
                return TooMany(release);
        }

        return null;
    }

    /// <inheritdoc/>
    public async Task WriteAsync(Release release, string? address, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(release);
        var cube = new JsonStatCube();
        await foreach (var group in figures.OfReleaseAsync(release, null, cancellationToken))
        {
            foreach (var figure in group.Figures)
                cube.Add(figure);
        }

        var cells = await JsonStatCells.ReadAsync(cube, figures.OfReleaseAsync(release, null, cancellationToken));
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, _json);
        json.WriteStartObject();
        WriteHead(json, release, address);
        WriteDimensions(json, cube);
        await WriteValuesAsync(json, pipe, cells, cancellationToken);
        cells.WriteMarks(json);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await pipe.CompleteAsync();
    }

    private static FileRefusal TooMany(Release release) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"As a dense cube {release.Id} has more than {MostCells:N0} cells, most of them empty. Take csv, parquet or json."
            ),
            ["csv", "parquet", "json"]
        );

    private static void WriteHead(Utf8JsonWriter json, Release release, string? address)
    {
        json.WriteString("version", "2.0");
        json.WriteString("class", "dataset");
        if (address is not null)
            json.WriteString("href", address);
        json.WriteString("label", release.Withdrawal is null ? release.Title : $"{release.Title} (withdrawn)");
        json.WriteString("source", string.Join(' ', release.Sources.Select(source => source.Citation)));
        json.WriteString(
            "updated",
            release.PublishedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteStartArray("note");
        foreach (var note in ReleaseNotes.Of(release, null))
            json.WriteStringValue($"{note.About}: {note.Text}");
        json.WriteEndArray();
    }

    private static void WriteDimensions(Utf8JsonWriter json, JsonStatCube cube)
    {
        json.WriteStartArray("id");
        foreach (var dimension in cube.Dimensions)
            json.WriteStringValue(dimension.Id);
        json.WriteEndArray();
        json.WriteStartArray("size");
        foreach (var dimension in cube.Dimensions)
            json.WriteNumberValue(dimension.Categories.Count);
        json.WriteEndArray();
        WriteRoles(json);
        json.WriteStartObject("dimension");
        foreach (var dimension in cube.Dimensions)
            Write(json, dimension);
        json.WriteEndObject();
    }

    private static void WriteRoles(Utf8JsonWriter json)
    {
        json.WriteStartObject("role");
        foreach (var (role, dimension) in new[] { ("geo", "area"), ("time", "period"), ("metric", "measure") })
        {
            json.WriteStartArray(role);
            json.WriteStringValue(dimension);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, JsonStatDimension dimension)
    {
        json.WriteStartObject(dimension.Id);
        json.WriteString("label", dimension.Label);
        json.WriteStartObject("category");
        json.WriteStartArray("index");
        foreach (var category in dimension.Categories)
            json.WriteStringValue(category.Id);
        json.WriteEndArray();
        json.WriteStartObject("label");
        foreach (var category in dimension.Categories)
            json.WriteString(category.Id, category.Label);
        json.WriteEndObject();
        if (dimension.Categories.Any(category => category.Unit is not null))
            WriteUnits(json, dimension);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, JsonStatDimension dimension)
    {
        json.WriteStartObject("unit");
        foreach (var category in dimension.Categories)
        {
            json.WriteStartObject(category.Id);
            json.WriteString("label", category.Unit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static async Task WriteValuesAsync(
        Utf8JsonWriter json,
        PipeWriter pipe,
        JsonStatCells cells,
        CancellationToken cancellationToken
    )
    {
        json.WriteStartArray("value");
        for (var index = 0; index < cells.Values.Count; index++)
        {
            if (cells.Values[index] is { } value)
                json.WriteNumberValue(value);
            else
                json.WriteNullValue();
            if (index % CellsBetweenFlushes != 0)
                continue;
            await json.FlushAsync(cancellationToken);
            await pipe.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
    }
}
