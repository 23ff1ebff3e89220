using FluentValidation;
using FluentValidation.Results;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Validation;

/// <summary>Adds whole errors to a validation.</summary>
internal static class ValidationContextExtensions
{
    public static void AddFailures<T>(this ValidationContext<T> context, IEnumerable<ApiError> errors)
    {
        foreach (var error in errors)
            context.AddFailure(
                new ValidationFailure(error.Path, error.Message, error.Value)
                {
                    ErrorCode = error.Code,
                    CustomState = new ErrorDetail(error),
                }
            );
    }
}
