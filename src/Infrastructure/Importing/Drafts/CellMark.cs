namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>What a file says of a measure of a cell.</summary>
internal enum CellMark
{
    /// <summary>It gives a number, which may be 0.</summary>
    Published,

    /// <summary>It says that there cannot be one.</summary>
    NotApplicable,

    /// <summary>It says that the number is missing.</summary>
    Missing,

    /// <summary>It gives a sum of its own.</summary>
    Summed,
}
