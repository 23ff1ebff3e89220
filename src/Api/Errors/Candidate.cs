namespace OutcomesApi.Api.Errors;

/// <summary>Something that a caller may have meant.</summary>
/// <param name="Id">The identifier to suggest.</param>
/// <param name="Spellings">The texts it is known by: its name, and how publishers write it.</param>
public sealed record Candidate(string Id, IReadOnlyList<string> Spellings)
{
    /// <summary>A candidate with no other spelling.</summary>
    public static Candidate Of(string id) => new(id, []);
}
