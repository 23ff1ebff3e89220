using System.Runtime.CompilerServices;
using OutcomesApi.Infrastructure.Importing.Files.Guards;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Files.Ahead;

/// <summary>Reads the sheets of a file into a queue, ahead of whoever takes them.</summary>
internal sealed class SheetsAhead(BufferedSheetReader reader, RowQueue queue)
{
    // The one sheet of a CSV is read on while nobody takes anything yet.
    private readonly int _rowsBeforeDemand = reader.Format == FileFormat.Csv ? int.MaxValue : SheetHead.MaximumRows;
    private int _sheet;

    /// <summary>Reads until the end of the file, or until nothing more is wanted.</summary>
    public void Run()
    {
        while (!queue.IsClosed && NextSheet())
            ReadSheet();
    }

    private bool NextSheet()
    {
        var batch = queue.Rent();
        batch.Begin(++_sheet);
        try
        {
            batch.SheetName = reader.MoveToNextSheet() ? reader.SheetName : null;
        }
        catch (Exception exception)
        {
            batch.Fault = exception;
        }

        batch.BytesRead = reader.BytesRead;
        var isThere = batch.SheetName is not null;
        queue.Put(batch);
        return isThere;
    }

    private void ReadSheet()
    {
        var (rows, isOver) = (0, false);
        while (!isOver && queue.IsWanted(_sheet, rows >= _rowsBeforeDemand))
        {
            var batch = queue.Rent();
            batch.Begin(_sheet);
            Fill(batch, rows < _rowsBeforeDemand ? _rowsBeforeDemand - rows : int.MaxValue);
            (rows, isOver) = (rows + batch.Count, batch.EndsSheet);
            var isFaulty = batch.Fault is not null;
            queue.Put(batch);
            if (isFaulty)
                queue.AwaitPassingOver(_sheet);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(RowBatch batch, int most)
    {
        try
        {
            while (!batch.IsFull && batch.Count < most && !batch.EndsSheet)
            {
                if (reader.Read())
                    batch.Add(reader.Row);
                else
                    batch.EndsSheet = true;
            }
        }
        catch (Exception exception)
        {
            (batch.Fault, batch.EndsSheet) = (exception, true);
        }

        batch.BytesRead = reader.BytesRead;
    }
}
