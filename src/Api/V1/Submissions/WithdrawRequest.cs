using FluentValidation;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>Why a release is taken back.</summary>
public sealed record WithdrawRequest
{
    /// <summary>Why, in words that readers will see; at most 1,000 characters. Needed.</summary>
    public string? Reason { get; init; }

    internal sealed class Validator : AbstractValidator<WithdrawRequest>
    {
        public Validator() =>
            RuleFor(request => request.Reason)
                .NotEmpty()
                .WithErrorCode("missing-reason")
                .WithMessage("Give reason: why it is taken back, in words that readers will see.")
                .MaximumLength(1000)
                .WithErrorCode("too-long")
                .WithMessage("A reason has at most 1,000 characters.");
    }
}
