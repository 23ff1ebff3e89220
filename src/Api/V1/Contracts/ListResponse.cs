using OutcomesApi.Api.Paging;

namespace OutcomesApi.Api.V1.Contracts;

/// <summary>A page of a code list.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed record ListResponse<T>
{
    /// <summary>The entries, in a fixed order.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many entries the whole list has.</summary>
    /// <example>43</example>
    public required int Total { get; init; }

    /// <summary>A word for the state of the store.</summary>
    public required string DataVersion { get; init; }

    /// <summary>Where in the list this answer is.</summary>
    public required PageResponse Page { get; init; }

    /// <summary>The addresses that belong to this answer.</summary>
    public required ListLinks Links { get; init; }
}
