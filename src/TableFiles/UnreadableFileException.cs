namespace OutcomesApi.TableFiles;

/// <summary>A file that is refused as a whole: not a table, broken, or beyond a limit. The message says what is wrong and what would be
/// right.</summary>
/// <param name="code">A stable word for the kind of fault: <c>truncated-file</c>, <c>zip-bomb</c>, <c>unknown-format</c>.</param>
/// <param name="message">What is wrong, in plain English, naming the limit where one was passed.</param>
/// <param name="innerException">What the library said, or null.</param>
public sealed class UnreadableFileException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>A stable word for the kind of fault.</summary>
    public string Code { get; } = code;
}
