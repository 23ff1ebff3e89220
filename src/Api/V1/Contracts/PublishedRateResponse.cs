using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>A percentage as it was published.</summary>
public sealed record PublishedRateResponse
{
    /// <summary>The percentage.</summary>
    /// <example>23</example>
    public required decimal Percent { get; init; }

    /// <summary>How exactly it is meant.</summary>
    /// <example>rounded</example>
    public required string Qualifier { get; init; }

    /// <summary>What it is rounded to, in percentage points; null unless it is rounded.</summary>
    /// <example>1</example>
    public required decimal? Step { get; init; }

    /// <summary>Whether the value computed from the counts lies within it; null where the counts are not known.</summary>
    /// <example>true</example>
    public required bool? Agrees { get; init; }

    /// <summary>The source it was published in.</summary>
    /// <example>moj-via-echo-2018</example>
    public required string Source { get; init; }

    internal static PublishedRateResponse? Of(Rate rate) =>
        rate.Published is not { } published
            ? null
            : new PublishedRateResponse
            {
                Percent = published.Percent.Percent,
                Qualifier = Words.Of(published.Percent.Qualifier),
                Step = published.Percent.Step,
                Agrees = rate.AgreesWithPublished,
                Source = published.Source.Id,
            };
}
