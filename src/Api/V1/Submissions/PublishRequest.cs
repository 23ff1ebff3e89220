using FluentValidation;
using OutcomesApi.Api.V1.Figures;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>When a submission is to be published, and which warnings its publisher stands by.</summary>
public sealed record PublishRequest
{
    /// <summary>When: an instant in UTC (<c>2026-12-01T09:30:00Z</c>), for an embargo; without it at once.</summary>
    public string? PublishAt { get; init; }

    /// <summary>The codes of the warnings that were looked at and are right. Every warning of the report must be here.</summary>
    public string[]? Acknowledge { get; init; }

    internal const int MostDaysAhead = 366;

    internal sealed class Validator : AbstractValidator<PublishRequest>
    {
        public Validator(TimeProvider time)
        {
            RuleFor(request => request.PublishAt)
                .Must(text => text is null || InstantOf(text) is not null)
                .WithErrorCode("invalid-date")
                .WithMessage("publishAt is an instant in UTC, such as 2026-12-01T09:30:00Z.");
            RuleFor(request => request.PublishAt)
                .Must(text =>
                    text is null
                    || InstantOf(text) is not { } instant
                    || (instant > time.GetUtcNow() && instant < time.GetUtcNow().AddDays(MostDaysAhead))
                )
                .WithErrorCode("out-of-range")
                .WithMessage("publishAt lies in the future, and within a year; leave it out to publish at once.");
            RuleFor(request => request.Acknowledge)
                .Must(codes => codes is null or { Length: <= 20 })
                .WithErrorCode("too-many-values")
                .WithMessage("acknowledge takes at most 20 codes.");
        }
    }

    internal static DateTimeOffset? InstantOf(string text) =>
        text.Contains('T', StringComparison.Ordinal) ? KnowledgeTime.TryParse(text, DateTimeOffset.MinValue) : null;
}
