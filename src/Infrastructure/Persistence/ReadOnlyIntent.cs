namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>
/// Whether what is under way only reads what is public, so that a secondary of the store may answer it. It flows with the call, like a
/// transaction, since contexts and their connections are pooled and serve readers and writers in turn.
/// </summary>
public static class ReadOnlyIntent
{
    private static readonly AsyncLocal<bool> _declared = new();

    /// <summary>Whether it was declared for the call under way.</summary>
    public static bool IsDeclared => _declared.Value;

    /// <summary>Declares it for the rest of the call under way.</summary>
    public static void Declare() => _declared.Value = true;
}
