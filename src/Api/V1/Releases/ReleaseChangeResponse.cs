using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Api.V1.Releases;

/// <summary>A figure that is not the same as before, or in two releases.</summary>
public sealed record ReleaseChangeResponse
{
    /// <summary><c>revised</c>, <c>added</c>, <c>deleted</c>, or <c>withdrawn</c> where its release was taken back and no other has it.</summary>
    /// <example>revised</example>
    public required string Kind { get; init; }

    /// <summary>When the figure became so.</summary>
    public required string At { get; init; }

    /// <summary>The area.</summary>
    public required string Area { get; init; }

    /// <summary>The offence; null where the measure is not about offences.</summary>
    public required string? Offence { get; init; }

    /// <summary>What is counted; null for a percentage that was published.</summary>
    public required string? Measure { get; init; }

    /// <summary>The rate that was published as a percentage; null for a count.</summary>
    public required string? Rate { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>The part of the count, or null.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>The count, or the percentage, before; null where there was none.</summary>
    public required decimal? Old { get; init; }

    /// <summary>How exactly that is meant: <c>exact</c>, <c>rounded</c>, <c>more-than</c> and their like; null where there is no number.</summary>
    public required string? OldQualifier { get; init; }

    /// <summary>The symbol before, or null.</summary>
    public required string? OldSymbol { get; init; }

    /// <summary>The count, or the percentage, now; null where there is none.</summary>
    public required decimal? New { get; init; }

    /// <summary>How exactly that is meant; null where there is no number.</summary>
    public required string? NewQualifier { get; init; }

    /// <summary>The symbol now, or null.</summary>
    public required string? NewSymbol { get; init; }

    /// <summary>Now minus before; null where one of them is missing or not exact.</summary>
    public required decimal? Difference { get; init; }

    /// <summary>The release that has it now; null where none has.</summary>
    public required string? Release { get; init; }

    /// <summary>The release that had it before; null where none had.</summary>
    public required string? Against { get; init; }

    /// <summary>Why: of the correction or of the withdrawal; null where none is given.</summary>
    public required string? Reason { get; init; }

    internal static ReleaseChangeResponse Of(FigureChange change, CurrentChange cause)
    {
        var (old, now) = (FigureCells.Of(change.Old), FigureCells.Of(change.New));
        return new ReleaseChangeResponse
        {
            Kind =
                change.Old is null ? "added"
                : change.New is not null ? "revised"
                : cause.IsWithdrawal ? "withdrawn"
                : "deleted",
            At = KnowledgeTime.Text(cause.At),
            Area = change.Figure.Area.Id,
            Offence = change.Figure.Offence?.Id,
            Measure = (change.Figure as Observation)?.Measure.Id,
            Rate = (change.Figure as PublishedRate)?.Rate.Id,
            Period = change.Figure.Period.Id,
            Breakdown = change.Figure.Breakdown?.Id,
            Old = old.Value,
            OldQualifier = old.Qualifier,
            OldSymbol = old.Symbol,
            New = now.Value,
            NewQualifier = now.Qualifier,
            NewSymbol = now.Symbol,
            Difference = old.Qualifier == "exact" && now.Qualifier == "exact" ? now.Value - old.Value : null,
            Release = cause.Now?.Id,
            Against = cause.Before?.Id,
            Reason = cause.Reason,
        };
    }

    private readonly record struct FigureCells(decimal? Value, string? Qualifier, string? Symbol)
    {
        public static FigureCells Of(Figure? figure) =>
            figure switch
            {
                PublishedRate { Percent: var percent } => new(percent.Percent, Words.Of(percent.Qualifier), null),
                Observation { Count: { } count } observed => new(count.Value, Words.Of(count.Qualifier), observed.Symbol?.Code),
                Observation observed => new(null, null, observed.Symbol?.Code),
                _ => default,
            };
    }
}
