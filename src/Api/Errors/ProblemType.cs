namespace OutcomesApi.Api.Errors;

/// <summary>A kind of problem that the service answers with, described at <c>/problems/{code}</c>.</summary>
/// <param name="Code">A stable word for it.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">What it means.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ProblemType(string Code, int Status, string Title, string Description, string Remedy)
{
    /// <summary>After how many seconds it is worth trying again; null where that does not follow from the kind.</summary>
    public int? RetryAfterSeconds { get; init; }
}
