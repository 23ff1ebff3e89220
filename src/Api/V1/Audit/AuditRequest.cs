using FluentValidation;

namespace OutcomesApi.Api.V1.Audit;

/// <summary>Which lines of the audit log are asked for.</summary>
public sealed record AuditRequest
{
    /// <summary>Only lines after this number; 0, the default, from the first. The number of the last line of a page begins the
    /// next.</summary>
    /// <example>0</example>
    public long? After { get; init; }

    /// <summary>How many lines, from 1 to 1,000; 100 where it is not given.</summary>
    /// <example>100</example>
    public int? PageSize { get; init; }

    internal const int Most = 1000;

    internal sealed class Validator : AbstractValidator<AuditRequest>
    {
        public Validator()
        {
            RuleFor(request => request.After)
                .Must(after => after is null or >= 0)
                .WithErrorCode("out-of-range")
                .WithMessage("after is the number of a line, from 0.");
            RuleFor(request => request.PageSize)
                .Must(size => size is null or >= 1 and <= Most)
                .WithErrorCode("out-of-range")
                .WithMessage($"pageSize is from 1 to {Most}.");
        }
    }
}
