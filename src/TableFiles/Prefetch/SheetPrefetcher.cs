using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Prefetch;

/// <summary>Reads the sheets of a file into a queue before their rows are asked for.</summary>
internal sealed class SheetPrefetcher(BufferedSheetReader reader, RowQueue queue)
{
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
        var isOver = false;
        while (!isOver && queue.IsWanted(_sheet))
        {
            var batch = queue.Rent();
            batch.Begin(_sheet);
            Fill(batch);
            isOver = batch.EndsSheet;
            var isFaulty = batch.Fault is not null;
            queue.Put(batch);
            if (isFaulty)
                queue.AwaitPassingOver(_sheet);
        }
    }

    private void Fill(RowBatch batch)
    {
        try
        {
            while (!batch.IsFull && !batch.EndsSheet)
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
