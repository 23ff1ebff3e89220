namespace OutcomesApi.Api.V1.Submissions;

/// <summary>Something about a submitted file that may be right and should be looked at before it is published.</summary>
public sealed record PlausibilityWarningResponse
{
    /// <summary>A stable word: <c>missing-areas</c>, <c>unlikely-change</c>, <c>large-revision</c> or
    /// <c>total-does-not-add-up</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How many times it was met.</summary>
    public required int Count { get; init; }

    /// <summary>What it is.</summary>
    public required string Message { get; init; }

    /// <summary>Up to ten cases in words.</summary>
    public required IReadOnlyList<string> Examples { get; init; }
}
