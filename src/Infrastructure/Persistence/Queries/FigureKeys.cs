namespace OutcomesApi.Infrastructure.Persistence.Queries;

/// <summary>What a figure is about, as keys of the store.</summary>
/// <param name="ReleaseKey">The release.</param>
/// <param name="AreaKey">The area.</param>
/// <param name="OffenceKey">The offence; 0 for none.</param>
/// <param name="PeriodKey">The period.</param>
/// <param name="SubjectKey">The measure, or the rate of a percentage.</param>
/// <param name="BreakdownKey">The breakdown; 0 for none.</param>
internal readonly record struct FigureKeys(
    int ReleaseKey,
    short AreaKey,
    short OffenceKey,
    short PeriodKey,
    short SubjectKey,
    int BreakdownKey
);
