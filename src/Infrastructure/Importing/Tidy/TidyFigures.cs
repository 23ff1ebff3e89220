using OutcomesApi.Domain.Observations;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Reports;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.TableFiles.Csv;

namespace OutcomesApi.Infrastructure.Importing.Tidy;

/// <summary>Takes the figures of a document in the tidy form, whatever its container, and in the end knows whether the document is what was
/// exported.</summary>
internal sealed class TidyFigures : IDisposable
{
    private readonly TidyHead _head;
    private readonly TidyParser _parser;
    private readonly TidyHash _hash;
    private readonly StatedRelease _stated;
    private readonly string _where;
    private bool _hasRejected;
    private long _published;

    /// <param name="head">What the document says beside its figures.</param>
    /// <param name="references">The code lists, which take what the document brings.</param>
    /// <param name="hasDerivation">Whether each figure says whether it is a sum.</param>
    /// <param name="where">The name of the document that holds the head, for messages.</param>
    public TidyFigures(TidyHead head, ReferenceRegistry references, bool hasDerivation, string where)
    {
        TidyRules.Check(head, where);
        TidyRules.Register(head, references, where);
        (_head, _where) = (head, where);
        _stated = new StatedRelease(head.ToManifest());
        _parser = new TidyParser(references.Lists, _stated.Manifest, hasDerivation);
        _hash = new TidyHash(head);
        DataSet = Describe(head);
    }

    public DataSetDescription DataSet { get; }

    /// <summary>Takes the figure of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columnOf">How the document calls a column.</param>
    /// <param name="sink">Takes the figure.</param>
    public RowResult Take(TableRow row, Func<string, string> columnOf, IFigureSink sink)
    {
        try
        {
            var figure = _parser.Parse(row);
            _hash.Add(figure);
            _published += figure.Derivation == Derivation.Published ? 1 : 0;
            if (sink.Add(figure))
                return RowResult.Imported;
            Report(
                row.Number,
                IssueCodes.DuplicateKey,
                null,
                "A figure with the same area, offence, measure, period and breakdown stands before it; which of the two is right cannot be told.",
                null,
                sink
            );
            return RowResult.Duplicate;
        }
        catch (TidyCellException exception)
        {
            return Reject(
                row.Number,
                IssueCodeOf(exception.Column),
                columnOf(exception.Column),
                Sentence(exception.Expected),
                exception.Value,
                sink
            );
        }
    }

    /// <summary>Takes a row that is none of the form.</summary>
    public RowResult Reject(int row, string code, string? column, string message, string? value, IFigureSink sink)
    {
        _hasRejected = true;
        Report(row, code, column, message, value, sink);
        return RowResult.Rejected;
    }

    /// <summary>After the last figure: whether the document is what it says.</summary>
    /// <exception cref="ImportRefusedException">It was edited after it was exported, or counts its figures wrongly.</exception>
    public void Complete()
    {
        var checksum = _hash.Finish();
        if (_hasRejected)
            return;
        if (_head.Release.FigureCount > _published)
            throw new ImportRefusedException(
                "figure-count",
                $"{_where}: release.figureCount is {_head.Release.FigureCount}, and the document has {_published} published figures."
            );
        if (_head.ContentChecksum is { } stated && stated != checksum)
        {
            throw new ImportRefusedException(
                "edited",
                $"{_where}: the document was exported with the checksum {stated}, and what it says now has {checksum}: it was edited or cut. Import it as exported; or as a release of its own, "
                    + "with the next version and without checksum and contentChecksum."
            );
        }

        _stated.Checksum = _head.Release.Checksum ?? checksum;
    }

    public void Dispose() => _hash.Dispose();

    private static void Report(int row, string code, string? column, string message, string? value, IFigureSink sink) =>
        sink.Report(new RowIssue(IssueSeverity.Error, code, row, column, message, value));

    private static string Sentence(string expected) => $"Not what belongs there: {expected}.";

    private static string IssueCodeOf(string column) =>
        column switch
        {
            TidyColumns.Area => IssueCodes.UnknownForce,
            TidyColumns.Offence => IssueCodes.UnknownOffence,
            TidyColumns.Period or TidyColumns.PeriodStatus or TidyColumns.PeriodLabel => IssueCodes.UnknownPeriod,
            TidyColumns.Value or TidyColumns.Step => IssueCodes.NotANumber,
            _ => IssueCodes.InvalidCell,
        };

    private DataSetDescription Describe(TidyHead head) =>
        new()
        {
            Id = head.Release.DataSet.Id,
            Title = head.Release.DataSet.Title,
            Publisher = head.Release.DataSet.Publisher,
            QualityLabel = head.Sources.Single(source => source.Id == _stated.Manifest.OwnSourceId).QualityLabel,
            SourceTitle = head.Release.Title,
            CompleteOver = _stated.Manifest.CompleteOver,
            IsDense = _stated.Manifest.Sums == ReleaseSums.Included || _stated.Manifest.CompleteOver.Count > 0,
            Stated = _stated,
        };
}
