using System.Globalization;
using System.Text.Json;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>The cells of a JSON-stat cube: values, symbols, and how each value is meant where it is not plain.</summary>
internal sealed class JsonStatCells
{
    private readonly double?[] _values;
    private readonly SortedDictionary<int, string> _symbols = [];
    private readonly SortedDictionary<string, SortedDictionary<int, string>> _marks = new(StringComparer.Ordinal);

    private JsonStatCells(int count) => _values = new double?[count];

    public IReadOnlyList<double?> Values => _values;

    /// <summary>Puts the figures into their cells.</summary>
    public static async Task<JsonStatCells> ReadAsync(JsonStatCube cube, IAsyncEnumerable<FigureGroup> groups)
    {
        var cells = new JsonStatCells((int)cube.CellCount);
        var taken = new HashSet<int>();
        await foreach (var group in groups)
        {
            foreach (var figure in group.Figures)
            {
                var index = cube.IndexOf(figure);
                if (!taken.Add(index))
                    throw new InvalidOperationException($"Two figures stand in one cell: {figure}.");
                cells.Put(index, figure);
            }
        }

        return cells;
    }

    /// <summary>Writes the members <c>status</c>, the symbols, and <c>extension</c>, the rest; each an object from the index of a
    /// cell.</summary>
    public void WriteMarks(Utf8JsonWriter json)
    {
        Write(json, "status", _symbols);
        json.WriteStartObject("extension");
        foreach (var (name, marks) in _marks)
            Write(json, name, marks);
        json.WriteEndObject();
    }

    private void Put(int index, Figure figure)
    {
        _values[index] = FileColumns.ValueOf(figure);
        if (FileColumns.SymbolOf(figure) is { } symbol)
            _symbols[index] = symbol;
        if (FileColumns.QualifierOf(figure) is { } qualifier and not "exact")
            Mark("qualifier", index, qualifier);
        if (FileColumns.StepOf(figure) is { } step)
            Mark("step", index, step.ToString(CultureInfo.InvariantCulture));
        if (figure.Derivation != Derivation.Published)
            Mark("derivation", index, "sum");
        if (figure.PeriodStatus == PeriodStatus.Inferred)
            Mark("periodStatus", index, "inferred");
        if (figure.Note is { } note)
            Mark("note", index, note.Text);
        if (figure.Release.Sources.Count > 1)
            Mark("source", index, figure.Source.Id);
    }

    private void Mark(string name, int index, string text)
    {
        if (!_marks.TryGetValue(name, out var marks))
            _marks.Add(name, marks = []);
        marks[index] = text;
    }

    private static void Write(Utf8JsonWriter json, string name, SortedDictionary<int, string> marks)
    {
        json.WriteStartObject(name);
        foreach (var (index, text) in marks)
            json.WriteString(index.ToString(CultureInfo.InvariantCulture), text);
        json.WriteEndObject();
    }
}
