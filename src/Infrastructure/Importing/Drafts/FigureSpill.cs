using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>Figures of a draft on disk, in runs of one area each. The file is gone when it is closed, and when the process is
/// killed.</summary>
internal sealed class FigureSpill : IDisposable
{
    private readonly SafeFileHandle _file = TemporaryFile.Create();
    private long _length;

    /// <summary>Appends a run.</summary>
    public FigureRun Append(ReadOnlySpan<DraftFigure> figures)
    {
        var run = new FigureRun(_length, figures.Length);
        Write(run, figures);
        _length += figures.Length * (long)Marshal.SizeOf<DraftFigure>();
        return run;
    }

    /// <summary>Writes over a run, or over its beginning.</summary>
    public void Write(FigureRun run, ReadOnlySpan<DraftFigure> figures) =>
        RandomAccess.Write(_file, MemoryMarshal.AsBytes(figures), run.Offset);

    /// <summary>Reads a run.</summary>
    /// <param name="run">Where it lies.</param>
    /// <param name="figures">Takes the figures; as long as the run.</param>
    public void Read(FigureRun run, Span<DraftFigure> figures)
    {
        var bytes = MemoryMarshal.AsBytes(figures);
        for (var read = 0; read < bytes.Length; )
        {
            var count = RandomAccess.Read(_file, bytes[read..], run.Offset + read);
            if (count == 0)
                throw new EndOfStreamException("The temporary file of the import has lost its end.");
            read += count;
        }
    }

    public void Dispose() => _file.Dispose();
}
