namespace OutcomesApi.Infrastructure.Reference;

/// <summary>
/// The code lists in the store's present state: those that come with the service and what files brought. Renewed when the state of the
/// store is read, at the beginning of each request.
/// </summary>
public sealed class CurrentReferenceLists
{
    private volatile ReferenceLists _lists = ReferenceLists.Embedded;

    /// <summary>The lists.</summary>
    public ReferenceLists Lists
    {
        get => _lists;
        internal set => _lists = value;
    }
}
