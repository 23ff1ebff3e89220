namespace OutcomesApi.Infrastructure.Importing.Reports;

/// <summary>How much an issue matters.</summary>
public enum IssueSeverity
{
    /// <summary>Said for the record: the row was read as meant.</summary>
    Notice,

    /// <summary>The row was read, and someone should look: a total that does not add up, an offence code not seen before.</summary>
    Warning,

    /// <summary>The row could not be read. A file with such rows is not imported unless the user says to leave them out.</summary>
    Error,
}
