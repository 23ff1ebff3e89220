using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Claims;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>A number that a text claims, as the values that would make it true.</summary>
public sealed record ClaimedValueResponse
{
    /// <summary>The words that make it.</summary>
    /// <example>23%</example>
    public required string Text { get; init; }

    /// <summary><c>proportion</c>, <c>parts</c> for two counts of which one is out of the other, or <c>count</c>.</summary>
    /// <example>proportion</example>
    public required string Kind { get; init; }

    /// <summary>How exactly it is meant: <c>exact</c>, <c>rounded</c> as it is written, <c>approximately</c>, <c>more-than</c>,
    /// <c>at-least</c>, <c>fewer-than</c> or <c>at-most</c>.</summary>
    /// <example>rounded</example>
    public required string Qualifier { get; init; }

    /// <summary>The lowest value that it can stand for: a proportion from 0 to 1, or a count; null where it cannot be checked.</summary>
    /// <example>0.225</example>
    public required decimal? Lower { get; init; }

    /// <summary>Whether the lowest itself is possible.</summary>
    /// <example>true</example>
    public required bool LowerIncluded { get; init; }

    /// <summary>The highest; null where nothing bounds it above.</summary>
    /// <example>0.235</example>
    public required decimal? Upper { get; init; }

    /// <summary>Whether the highest itself is possible.</summary>
    /// <example>false</example>
    public required bool UpperIncluded { get; init; }

    internal static ClaimedValueResponse Of(ClaimedValue claimed) =>
        new()
        {
            Text = claimed.Text,
            Kind = Words.Of(claimed.Kind),
            Qualifier = Words.Of(claimed.Qualifier),
            Lower = claimed.Proportions?.Lower ?? claimed.Counts?.Lowest,
            LowerIncluded = claimed.Proportions?.LowerIncluded ?? true,
            Upper = claimed.Proportions?.Upper ?? claimed.Counts?.Highest,
            UpperIncluded = claimed.Proportions?.UpperIncluded ?? true,
        };
}
