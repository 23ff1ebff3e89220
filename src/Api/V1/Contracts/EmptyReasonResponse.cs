namespace OutcomesApi.Api.V1.Contracts;

/// <summary>Why a valid question has no figures. Missing is not zero.</summary>
public sealed record EmptyReasonResponse
{
    /// <summary>A stable word for the reason: <c>no-figures</c>, <c>incomplete-period</c> where a sum over months lacks some, or
    /// <c>incomplete-sum</c> where other parts of a sum are not known.</summary>
    /// <example>no-figures</example>
    public required string Code { get; init; }

    /// <summary>The reason in plain English.</summary>
    public required string Text { get; init; }

    /// <summary>The area itself and those around it that have figures of the offences asked for; the area itself where other filters left
    /// nothing.</summary>
    public required IReadOnlyList<AreaSummaryResponse> AreasWithFigures { get; init; }

    internal NoteResponse AsNote() => new() { Code = Code, Text = Text };
}
