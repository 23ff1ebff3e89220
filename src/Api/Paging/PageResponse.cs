namespace OutcomesApi.Api.Paging;

/// <summary>Where in a list an answer is.</summary>
public sealed record PageResponse
{
    /// <summary>How many entries a page has at most.</summary>
    /// <example>100</example>
    public required int Size { get; init; }

    /// <summary>How many entries this page has.</summary>
    /// <example>2</example>
    public required int Count { get; init; }

    /// <summary>The cursor of the next page, for the parameter <c>cursor</c>; null where this is the last.</summary>
    public required string? NextCursor { get; init; }
}
