namespace OutcomesApi.Infrastructure.Importing;

/// <summary>A file that can be read and is not imported: it is of no known format, of another data set, or lacks something that the user
/// must say.</summary>
/// <param name="code">A stable word: <c>unknown-table</c>, <c>period-needed</c>, <c>other-data-set</c>.</param>
/// <param name="message">What is wrong and what would be right.</param>
public sealed class ImportRefusedException(string code, string message) : Exception(message)
{
    /// <summary>A stable word for the reason.</summary>
    public string Code { get; } = code;
}
