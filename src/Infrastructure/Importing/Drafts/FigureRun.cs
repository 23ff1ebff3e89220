namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>Figures that lie one after another on disk.</summary>
/// <param name="Offset">Where the first begins, in bytes.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct FigureRun(long Offset, int Count);
