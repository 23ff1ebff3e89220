using System.Diagnostics.Metrics;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Importing.Reports;

namespace OutcomesApi.Infrastructure.Telemetry;

/// <summary>What the service counts of itself, beside what ASP.NET Core counts of requests. The names are a contract with
/// dashboards.</summary>
public sealed class ServiceMetrics : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "OutcomesApi";

    private readonly Meter _meter;
    private readonly TimeProvider _time;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _importedFiles;
    private readonly Counter<long> _importedRows;
    private readonly Counter<long> _importedFigures;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _publishLag;
    private volatile DataVersion? _version;

    /// <summary>Makes the instruments.</summary>
    public ServiceMetrics(IMeterFactory meters, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _time = time;
        _meter = meters.Create(MeterName);
        _answers = _meter.CreateCounter<long>(
            "outcomes.cache.answers",
            "{answer}",
            "Questions that may be answered from the cache, by whether they were."
        );
        _importedFiles = _meter.CreateCounter<long>(
            "outcomes.import.files",
            "{file}",
            "Files given to the importer, by what became of them."
        );
        _importedRows = _meter.CreateCounter<long>("outcomes.import.rows", "{row}", "Rows that the importer read.");
        _importedFigures = _meter.CreateCounter<long>("outcomes.import.figures", "{figure}", "Figures of files that were imported.");
        _refused = _meter.CreateCounter<long>(
            "outcomes.authentication.refused",
            "{request}",
            "Requests whose key or token was refused, by the code of the problem."
        );
        _publishLag = _meter.CreateHistogram<double>(
            "outcomes.publish.lag",
            "s",
            "From a change of the store to its first use by this process."
        );
        _meter.CreateObservableGauge(
            "outcomes.data_version.sequence",
            () => _version is { } version ? [new Measurement<long>(version.Sequence)] : (IEnumerable<Measurement<long>>)[],
            "{state}",
            "The number of the state of the store that this process uses."
        );
        _meter.CreateObservableGauge(
            "outcomes.data_version.changed",
            () =>
                _version is { } version
                    ? [new Measurement<long>(version.ChangedAt.ToUnixTimeSeconds())]
                    : (IEnumerable<Measurement<long>>)[],
            "s",
            "When that state was made, in seconds since 1970."
        );
    }

    /// <summary>A question that may be answered from the cache was answered.</summary>
    public void Answered(bool fromCache) => _answers.Add(1, new KeyValuePair<string, object?>("result", fromCache ? "hit" : "miss"));

    /// <summary>The key or token of a request was refused.</summary>
    public void Refused(string code) => _refused.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>A file went through the importer.</summary>
    public void Imported(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _importedFiles.Add(1, new KeyValuePair<string, object?>("status", report.Status.ToString().ToLowerInvariant()));
        _importedRows.Add(report.Sheets.Sum(sheet => (long)sheet.Rows));
        if (report.Status == ImportStatus.Imported)
            _importedFigures.Add(report.Figures);
    }

    /// <summary>This process goes over to a state of the store.</summary>
    public void Uses(DataVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (_version is not null)
            _publishLag.Record(Math.Max((_time.GetUtcNow() - version.ChangedAt).TotalSeconds, 0));
        _version = version;
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
