using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Periods;
using OutcomesApi.Infrastructure.Importing.Formats;

namespace OutcomesApi.Infrastructure.Importing.Drafts;

/// <summary>What figures say beside their key and value. Few combinations occur, so a figure holds the number of its own.</summary>
internal readonly record struct FigureTraits(
    Qualifier Qualifier,
    int? Step,
    Symbol? Symbol,
    PeriodStatus PeriodStatus,
    Note? Note,
    string? SourceId,
    Derivation Derivation
)
{
    /// <summary>An exact count of a stated period, from the release's own source.</summary>
    public static FigureTraits Plain { get; }

    /// <summary>A sum of such counts, which a file in our own form carries.</summary>
    public static FigureTraits PlainSum { get; } = Plain with { Derivation = Derivation.Sum };

    public static FigureTraits Of(in ParsedFigure figure) =>
        new(figure.Qualifier, figure.Step, figure.Symbol, figure.PeriodStatus, figure.Note, figure.SourceId, figure.Derivation);
}
