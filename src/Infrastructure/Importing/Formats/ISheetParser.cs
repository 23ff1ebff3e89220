using OutcomesApi.TableFiles;

namespace OutcomesApi.Infrastructure.Importing.Formats;

/// <summary>Rows to figures: reads the rows of one sheet that its <see cref="ISheetFormat"/> recognised. Knows nothing of files and of the
/// store.</summary>
public interface ISheetParser
{
    /// <summary>The data set that the figures belong to.</summary>
    DataSetDescription DataSet { get; }

    /// <summary>The number of the header row: rows up to it are no data.</summary>
    int HeaderRow { get; }

    /// <summary>Reads one row: gives its figures to the sink, and says what became of the row. What is wrong with it is reported to the
    /// sink.</summary>
    RowResult Parse(ITableRow row, IFigureSink sink);

    /// <summary>After the last row: checks that need all rows, such as totals.</summary>
    void Complete(IFigureSink sink);
}
