namespace OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;

/// <summary>What kind of thing stands in a cell for a count.</summary>
internal enum PublishedCountKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A marker without a reason, or nothing.</summary>
    NotAvailable,

    /// <summary>The force did not provide it: missing, never 0.</summary>
    NotProvided,

    /// <summary>The offence code had expired, so that there can be none.</summary>
    Expired,

    /// <summary>Something that is neither a number nor a known marker.</summary>
    Unreadable,
}
