using FluentValidation;
using OutcomesApi.Api.V1.Figures;

namespace OutcomesApi.Api.V1.Revisions;

/// <summary>Since when revisions are asked for.</summary>
public sealed record RevisionsRequest
{
    /// <summary>Only what was published since then: a day (<c>2026-11-01</c>) or an instant in UTC. Needed.</summary>
    /// <example>2026-11-01</example>
    public string? Since { get; init; }

    internal sealed class Validator : AbstractValidator<RevisionsRequest>
    {
        public Validator(TimeProvider time)
        {
            this.MustBeGiven("since", request => request.Since, "Give since: a day such as 2026-11-01, or an instant.");
            this.MustBeKnowledgeTime("since", request => request.Since, time);
        }
    }
}
