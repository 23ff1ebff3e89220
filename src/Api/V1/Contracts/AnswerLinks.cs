namespace OutcomesApi.Api.V1.Contracts;

/// <summary>The addresses that belong to an answer.</summary>
public sealed record AnswerLinks
{
    /// <summary>This answer.</summary>
    public required string Self { get; init; }

    /// <summary>This answer as it is now, for ever: the same question with its <c>asOf</c>.</summary>
    public required string Permalink { get; init; }

    /// <summary>The whole of it as a CSV file.</summary>
    public required string Csv { get; init; }

    /// <summary>The next page; null where this is the last.</summary>
    public required string? Next { get; init; }
}
