using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Validation;

/// <summary>
/// Refuses a request whose parameters are unknown, repeated, empty, not convertible or against the rules of its validator, with all that is
/// wrong in one answer. Nothing is silently ignored.
/// </summary>
internal sealed class RequestValidationFilter(QueryParameters parameters) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var errors = parameters.ErrorsOf(context.HttpContext.Request.Query, context.ActionDescriptor).ToList();
        if (context.HttpContext.Request is { HasFormContentType: true, Form: var form })
            errors.AddRange(parameters.ErrorsOf(form, context.ActionDescriptor));
        errors.AddRange(ConversionErrors(context).Where(error => errors.TrueForAll(known => known.Path != error.Path)));
        errors.AddRange(
            SubmittedTexts.ErrorsOf(context.ActionArguments.Values).Where(error => errors.TrueForAll(known => known.Path != error.Path))
        );
        foreach (var failure in await ValidateAsync(context))
        {
            if (Error(failure) is var error && errors.TrueForAll(known => known.Path != error.Path || known.Value != error.Value))
                errors.Add(error);
        }

        if (errors.Count > 0)
            context.Result = new ProblemResult(ProblemTypes.ValidationFailed, errors);
        else
            await next();
    }

    private IEnumerable<ApiError> ConversionErrors(ActionExecutingContext context) =>
        from entry in context.ModelState
        where entry.Value.ValidationState == ModelValidationState.Invalid
        let path = Path(entry.Key)
        let value = UnknownValue.Echo(entry.Value.AttemptedValue ?? "")
        select new ApiError
        {
            Code = "invalid-value",
            Path = path,
            Value = value,
            Message =
                $"'{value}' is not what {path} takes: {parameters.FormOf(entry.Key, context.ActionDescriptor) ?? "a value of the described form"}.",
        };

    private static async Task<IReadOnlyList<ValidationFailure>> ValidateAsync(ActionExecutingContext context)
    {
        var failures = new List<ValidationFailure>();
        foreach (var argument in context.ActionArguments.Values.OfType<object>())
        {
            if (
                context.HttpContext.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(argument.GetType()))
                is not IValidator validator
            )
                continue;
            var result = await validator.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
            failures.AddRange(result.Errors);
        }

        return failures;
    }

    private static ApiError Error(ValidationFailure failure) =>
        (failure.CustomState as ErrorDetail)?.Error
        ?? new ApiError
        {
            Code = failure.ErrorCode,
            Path = Path(failure.PropertyName),
            Value = failure.AttemptedValue is { } value
                ? UnknownValue.Echo(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "")
                : null,
            Message = failure.ErrorMessage,
        };

    private static string Path(string name) => string.Join('.', name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
