namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>
/// A row that gives an entry of a code list the small integer by which figures refer to it. Keys are given once and never change, so
/// that figures of tens of millions of rows stay narrow.
/// </summary>
public interface IReferenceRow
{
    /// <summary>The key.</summary>
    short Key { get; }

    /// <summary>The identifier in the list.</summary>
    string Id { get; }
}
