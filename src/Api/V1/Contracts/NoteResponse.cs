namespace OutcomesApi.Api.V1.Contracts;

/// <summary>Something a reader must know beside a figure.</summary>
public sealed record NoteResponse
{
    /// <summary>A stable word for the kind of note.</summary>
    /// <example>principal-offence</example>
    public required string Code { get; init; }

    /// <summary>The note in plain English.</summary>
    public required string Text { get; init; }
}
