namespace OutcomesApi.Infrastructure.Exporting.Files;

/// <summary>Why figures do not fit into a file of a format.</summary>
/// <param name="Message">How many there are, how many the format holds, and what to take instead.</param>
/// <param name="Instead">The formats that hold them.</param>
public sealed record FileRefusal(string Message, IReadOnlyList<string> Instead);
