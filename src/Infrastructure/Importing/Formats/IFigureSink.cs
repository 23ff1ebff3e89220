using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>Takes the figures of a parser, and what it found wrong.</summary>
public interface IFigureSink
{
    /// <summary>
    /// Takes a figure. False where its key has stood in the file before: it is then reported and not taken, and the row's result is
    /// <see cref="RowResult.Duplicate"/>.
    /// </summary>
    bool Add(in ParsedFigure figure);

    /// <summary>Takes something to report. Where there are more than a report holds, they are counted.</summary>
    void Report(RowIssue issue);
}
