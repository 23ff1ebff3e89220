namespace OutcomesApi.Api.V1.Submissions;

/// <summary>How often a kind of issue was met in a submitted file.</summary>
public sealed record IssueTallyResponse
{
    /// <summary><c>error</c>, <c>warning</c> or <c>notice</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>A stable word for the kind of issue.</summary>
    public required string Code { get; init; }

    /// <summary>How often.</summary>
    public required long Count { get; init; }
}
