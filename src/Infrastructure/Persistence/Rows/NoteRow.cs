namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>What a release says of some of its figures.</summary>
public sealed class NoteRow
{
    /// <summary>The key.</summary>
    public int Key { get; init; }

    /// <summary>The kind of note.</summary>
    public required string Code { get; init; }

    /// <summary>The note.</summary>
    public required string Text { get; init; }
}
