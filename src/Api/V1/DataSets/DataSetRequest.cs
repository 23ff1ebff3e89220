using FluentValidation;
using OutcomesApi.Api.V1.Figures;

namespace OutcomesApi.Api.V1.DataSets;

/// <summary>As of when a data set is asked for.</summary>
public sealed record DataSetRequest
{
    /// <summary>What was published by then (knowledge time): a day (<c>2022-12-31</c>, to its end, UTC) or an instant
    /// (<c>2022-12-31T12:00:00Z</c>). Not in the future.</summary>
    public string? AsOf { get; init; }

    internal sealed class Validator : AbstractValidator<DataSetRequest>
    {
        public Validator(TimeProvider time) => this.MustBeKnowledgeTime("asOf", request => request.AsOf, time);
    }
}
