using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Domain.Periods;

namespace OutcomesApi.Api.V1.Periods;

/// <summary>A time that figures are about.</summary>
public sealed record PeriodResponse
{
    /// <summary>The canonical text.</summary>
    /// <example>2017-18</example>
    public required string Id { get; init; }

    /// <summary>The kind: <c>calendar-year</c>, <c>financial-year</c>, <c>year-ending</c>, <c>calendar-quarter</c>,
    /// <c>financial-quarter</c>, <c>month</c>, <c>calendar-years</c> or <c>undated</c>. Kinds never mix in one series.</summary>
    /// <example>financial-year</example>
    public required string Kind { get; init; }

    /// <summary>The first day; null for an undated period.</summary>
    /// <example>2017-04-01</example>
    public required DateOnly? Start { get; init; }

    /// <summary>The last day; null for an undated period.</summary>
    /// <example>2018-03-31</example>
    public required DateOnly? End { get; init; }

    /// <summary>For an undated period, what the publisher said of it; else null.</summary>
    public required string? Label { get; init; }

    internal static PeriodResponse Of(TimePeriod period) =>
        new()
        {
            Id = period.Id,
            Kind = Words.Of(period.Kind),
            Start = period.Start,
            End = period.End,
            Label = period.Label,
        };
}
