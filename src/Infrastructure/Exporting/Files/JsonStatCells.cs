using System.Globalization;
using System.Text.Json;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>The cells of a JSON-stat cube: values, symbols, and how each value is meant where it is not plain.</summary>
internal sealed class JsonStatCells
{
    private readonly double?[] _values;
    private readonly SortedDictionary<int, string> _statuses = [];
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

    /// <summary>
    /// Writes the members <c>status</c>, the symbol and the qualifier with the bound, such as <c>more-than 1000</c>, and <c>extension</c>,
    /// each apart and the rest; each an object from the index of a cell.
    /// </summary>
    public void WriteMarks(Utf8JsonWriter json)
    {
        Write(json, "status", _statuses);
        json.WriteStartObject("extension");
        foreach (var (name, marks) in _marks)
            Write(json, name, marks);
        json.WriteEndObject();
    }

    private void Put(int index, Figure figure)
    {
        var value = FileColumns.ValueOf(figure);
        var qualifier = FileColumns.QualifierOf(figure) is { } given and not "exact" ? given : null;

        // A reader that leaves the status out would show "more than 1,000" as 1,000: a bound is no value.
        var isBound = qualifier is "more-than" or "at-least" or "fewer-than" or "at-most";
        _values[index] = isBound ? null : value;
        var bound = isBound ? value?.ToString(CultureInfo.InvariantCulture) : null;
        string?[] status = [FileColumns.SymbolOf(figure), qualifier, bound];
        if (status.Any(part => part is not null))
            _statuses[index] = string.Join(' ', status.Where(part => part is not null));
        if (FileColumns.SymbolOf(figure) is { } symbol)
            Mark("symbol", index, symbol);
        if (qualifier is not null)
            Mark("qualifier", index, qualifier);
        if (bound is not null)
            Mark("bound", index, bound);
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
