namespace OutcomesApi.Api.V1.Citations;

/// <summary>A figure of a cited answer that is not what it was.</summary>
public sealed record CitationChangeResponse
{
    /// <summary><c>revised</c>, or <c>removed</c> where the same question no longer has it.</summary>
    /// <example>revised</example>
    public required string Kind { get; init; }

    /// <summary>The measure or rate.</summary>
    public required string MeasureOrRate { get; init; }

    /// <summary>The area.</summary>
    public required string Area { get; init; }

    /// <summary>The offence, or null.</summary>
    public required string? Offence { get; init; }

    /// <summary>The period.</summary>
    public required string Period { get; init; }

    /// <summary>The part of the count, or null.</summary>
    public required string? Breakdown { get; init; }

    /// <summary>The figure as cited.</summary>
    public required CitedValueResponse Old { get; init; }

    /// <summary>The figure now; null where it was removed.</summary>
    public required CitedValueResponse? New { get; init; }

    internal static CitationChangeResponse Of(CitedFigure then, CitedFigure? now) =>
        new()
        {
            Kind = now is null ? "removed" : "revised",
            MeasureOrRate = then.Id,
            Area = then.AreaId,
            Offence = then.OffenceId,
            Period = then.Period,
            Breakdown = then.Breakdown,
            Old = CitedValueResponse.Of(then),
            New = now is null ? null : CitedValueResponse.Of(now),
        };
}
