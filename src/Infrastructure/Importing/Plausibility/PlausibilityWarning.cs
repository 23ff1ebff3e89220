namespace OutcomesApi.Infrastructure.Importing.Plausibility;

/// <summary>Something about a file that may be right and should be looked at before it is published.</summary>
/// <param name="Code">A stable word: <c>missing-areas</c>, <c>unlikely-change</c>, <c>large-revision</c>,
/// <c>total-does-not-add-up</c>.</param>
/// <param name="Count">How many times it was met.</param>
/// <param name="Message">What it is.</param>
/// <param name="Examples">Up to ten cases in words.</param>
public sealed record PlausibilityWarning(string Code, int Count, string Message, IReadOnlyList<string> Examples);
