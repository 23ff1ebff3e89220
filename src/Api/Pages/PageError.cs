using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Pages;

/// <summary>What is wrong with what a reader gave, in plain English.</summary>
/// <param name="Field">The field of the form.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Allowed">The values that are allowed, where they are few enough to read.</param>
public sealed record PageError(string Field, string Message, IReadOnlyList<string> Allowed)
{
    private const int MostListed = 60;

    internal static PageError Of(string field, ApiError error) =>
        new(field, error.Message, error.Allowed is { Count: <= MostListed } allowed ? allowed : []);

    internal static PageError Unknown(string field, string value, IReadOnlyList<Candidate> candidates) =>
        Of(field, UnknownValue.Error($"unknown-{field}", field, value, candidates));
}
