using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Validation;

/// <summary>What a validation rule knows beside its message, passed on through FluentValidation's custom state.</summary>
/// <param name="Error">The whole error.</param>
internal sealed record ErrorDetail(ApiError Error);
