using FluentValidation;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>A file that corrects a release, and why.</summary>
public sealed record CorrectionForm : SubmissionForm
{
    /// <summary>Why the release is corrected, in words that readers will see; at most 1,000 characters. Needed.</summary>
    public string? Reason { get; init; }

    internal new sealed class Validator : Rules<CorrectionForm>
    {
        public Validator() =>
            RuleFor(form => form.Reason)
                .NotEmpty()
                .WithErrorCode("missing-reason")
                .WithMessage("Give reason: why the release is corrected, in words that readers will see.")
                .MaximumLength(1000)
                .WithErrorCode("too-long")
                .WithMessage("A reason has at most 1,000 characters.");
    }
}
