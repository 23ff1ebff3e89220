namespace OutcomesApi.Api.Errors;

/// <summary>One thing that is wrong with a request.</summary>
public sealed record ApiError
{
    /// <summary>A stable word for what is wrong.</summary>
    /// <example>unknown-offence</example>
    public required string Code { get; init; }

    /// <summary>The parameter or member, in camel case.</summary>
    /// <example>offence</example>
    public required string Path { get; init; }

    /// <summary>What is wrong and what would be right.</summary>
    public required string Message { get; init; }

    /// <summary>The value that was given, cut to 100 characters; null where none was.</summary>
    /// <example>rapes</example>
    public string? Value { get; init; }

    /// <summary>The values that are allowed, at most 50 of them; null where they cannot be listed.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>What was probably meant, nearest first; null where nothing is near.</summary>
    public IReadOnlyList<string>? DidYouMean { get; init; }
}
