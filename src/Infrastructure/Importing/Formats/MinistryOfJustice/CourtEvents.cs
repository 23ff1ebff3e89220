namespace OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;

/// <summary>What happened to the defendants that a row of a court table counts; a defendant can be convicted and sentenced in one
/// row.</summary>
[Flags]
internal enum CourtEvents
{
    /// <summary>Nothing that is counted here: a trial at the Crown Court without a conviction, whose defendant the magistrates' court has
    /// counted.</summary>
    None = 0,

    /// <summary>Proceeded against, which is counted at magistrates' courts alone.</summary>
    ProceededAgainst = 1,

    /// <summary>Convicted, at either court.</summary>
    Convicted = 2,

    /// <summary>Sentenced, at either court.</summary>
    Sentenced = 4,
}
