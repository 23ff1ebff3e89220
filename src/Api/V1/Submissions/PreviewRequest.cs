using FluentValidation;

namespace OutcomesApi.Api.V1.Submissions;

/// <summary>A key to look at a submission with.</summary>
public sealed record PreviewRequest
{
    /// <summary>For how many days it is good, from 1 to 14; 7 where it is not given.</summary>
    /// <example>7</example>
    public int? Days { get; init; }

    internal sealed class Validator : AbstractValidator<PreviewRequest>
    {
        private const int MostDays = 14;

        public Validator() =>
            RuleFor(request => request.Days)
                .Must(days => days is null or >= 1 and <= MostDays)
                .WithErrorCode("out-of-range")
                .WithMessage($"days is from 1 to {MostDays}.");
    }
}
