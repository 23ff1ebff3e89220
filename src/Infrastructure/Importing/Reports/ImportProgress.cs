namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>How far the reading of a file is.</summary>
/// <param name="BytesRead">How many bytes of the file have been read.</param>
/// <param name="BytesTotal">How many it has.</param>
/// <param name="Rows">How many rows have been read.</param>
public readonly record struct ImportProgress(long BytesRead, long BytesTotal, long Rows);
