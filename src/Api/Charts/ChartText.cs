using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.Charts;

/// <summary>The words that travel inside a picture, so that they are not lost where it is copied.</summary>
internal sealed record ChartText
{
    /// <summary>What it shows, of where.</summary>
    public required string Title { get; init; }

    /// <summary>What is divided by what.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What a reader who does not see it is told.</summary>
    public required string Description { get; init; }

    /// <summary>Whose figures they are.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    /// <summary>What was public then is what it rests on.</summary>
    public required string AsOf { get; init; }

    /// <summary>How to cite it.</summary>
    public required string Citation { get; init; }

    /// <summary>A name as it stands inside a line: without the capital of its first word, unless that is an abbreviation.</summary>
    public static string Inside(string name) =>
        name.Length > 1 && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>The first sentence of a definition: what is divided by what.</summary>
    public static string FirstSentence(string definition) =>
        definition.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? definition[..(end + 1)] : definition;
}
