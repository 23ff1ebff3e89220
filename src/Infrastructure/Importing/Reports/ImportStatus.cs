namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>What became of a file.</summary>
public enum ImportStatus
{
    /// <summary>Its figures were written.</summary>
    Imported,

    /// <summary>Its figures were in the store before; nothing was written.</summary>
    AlreadyImported,

    /// <summary>It was read and checked, and could be imported; nothing was written, as was asked.</summary>
    DryRun,

    /// <summary>It was refused; nothing was written.</summary>
    Refused,
}
