namespace OutcomesApi.Domain.Availability;

/// <summary>An entry of a code list of which there are figures.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
/// <param name="Entry">The entry; null where figures have none of the kind, such as counts that are not divided.</param>
/// <param name="Tally">How many; null where they were not counted.</param>
public sealed record Available<T>(T? Entry, FigureTally? Tally)
    where T : class;
