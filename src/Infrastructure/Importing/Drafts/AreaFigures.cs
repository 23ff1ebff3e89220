using System.Runtime.InteropServices;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>The figures of one area of a draft: those in memory, and those on disk.</summary>
internal sealed class AreaFigures
{
    private readonly List<DraftFigure> _held = [];
    private readonly List<FigureRun> _runs = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public void Add(in DraftFigure figure)
    {
        _held.Add(figure);
        Count++;
    }

    /// <summary>Writes those in memory to disk.</summary>
    public void SpillTo(FigureSpill spill)
    {
        if (_held.Count == 0)
            return;
        _runs.Add(spill.Append(CollectionsMarshal.AsSpan(_held)));
        _held.Clear();
    }

    /// <summary>All of them, in the order of their keys once duplicates were taken out.</summary>
    public IReadOnlyCollection<DraftFigure> All(FigureSpill? spill) => _runs.Count == 0 ? _held : Read(spill!);

    /// <summary>Brings them into order, takes out those whose key has stood before, and names the rows of each pair.</summary>
    public List<(int First, int Second)> RemoveDuplicates(FigureSpill? spill)
    {
        if (_runs.Count == 0)
        {
            var found = RemoveDuplicates(_held);
            _held.TrimExcess();
            Count = _held.Count;
            return found;
        }

        SpillTo(spill!);
        _held.Capacity = 0;
        var figures = Read(spill!);
        var pairs = RemoveDuplicates(figures);
        Rewrite(spill!, CollectionsMarshal.AsSpan(figures));
        return pairs;
    }

    private List<DraftFigure> Read(FigureSpill spill)
    {
        var figures = new List<DraftFigure>(Count);
        CollectionsMarshal.SetCount(figures, Count);
        var rest = CollectionsMarshal.AsSpan(figures);
        foreach (var run in _runs)
        {
            spill.Read(run, rest[..run.Count]);
            rest = rest[run.Count..];
        }

        CollectionsMarshal.AsSpan(_held).CopyTo(rest);
        return figures;
    }

    // What is left after duplicates were taken out is no longer than it was, so it finds room where it lay.
    private void Rewrite(FigureSpill spill, ReadOnlySpan<DraftFigure> figures)
    {
        Count = figures.Length;
        for (var i = 0; i < _runs.Count; i++)
        {
            var run = _runs[i] with { Count = Math.Min(_runs[i].Count, figures.Length) };
            spill.Write(run, figures[..run.Count]);
            figures = figures[run.Count..];
            _runs[i] = run;
        }
    }

    private static List<(int First, int Second)> RemoveDuplicates(List<DraftFigure> figures)
    {
        figures.Sort((left, right) => left.CompareTo(right) is var order and not 0 ? order : left.Row.CompareTo(right.Row));
        var pairs = new List<(int, int)>();
        var kept = 0;
        for (var i = 0; i < figures.Count; i++)
        {
            if (kept > 0 && figures[i].HasKeyOf(figures[kept - 1]))
                pairs.Add((figures[kept - 1].Row, figures[i].Row));
            else
                figures[kept++] = figures[i];
        }

        figures.RemoveRange(kept, figures.Count - kept);
        return pairs;
    }
}
