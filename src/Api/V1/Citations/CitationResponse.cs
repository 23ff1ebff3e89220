using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Api.V1.Citations;

/// <summary>How to cite an answer, and whether any figure in it has changed since.</summary>
public sealed record CitationResponse
{
    /// <summary>The token: the same for the same answer, whichever client asked for it.</summary>
    public required string Token { get; init; }

    /// <summary>What the answer is about.</summary>
    public required string Title { get; init; }

    /// <summary>The citation as it stands in a list of references.</summary>
    public required string Text { get; init; }

    /// <summary>What was public when the answer was given (knowledge time).</summary>
    /// <example>2026-11-23T00:00:00Z</example>
    public required string AsOf { get; init; }

    /// <summary>The answer as it was, for ever.</summary>
    public required string Permalink { get; init; }

    /// <summary>The same question now.</summary>
    public required string Current { get; init; }

    /// <summary>Until when changes were looked for: the present state of the store.</summary>
    public required string CheckedAsOf { get; init; }

    /// <summary>Whether any figure of the answer has been revised or removed since.</summary>
    /// <example>false</example>
    public required bool Changed { get; init; }

    /// <summary>How many figures the answer had.</summary>
    public required int FigureCount { get; init; }

    /// <summary>How many of them were revised or removed.</summary>
    public required int ChangeCount { get; init; }

    /// <summary>How many figures the same question has now that it did not have then.</summary>
    public required int AddedCount { get; init; }

    /// <summary>The figures that were revised or removed, as they were and as they are; at most 1,000.</summary>
    public required IReadOnlyList<CitationChangeResponse> Changes { get; init; }

    /// <summary>The sources of the figures as cited, and those they draw on.</summary>
    public required IReadOnlyList<SourceResponse> Sources { get; init; }

    /// <summary>The citation in other formats.</summary>
    public required CitationLinks Links { get; init; }
}
