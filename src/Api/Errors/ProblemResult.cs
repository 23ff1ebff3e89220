using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.Errors;

/// <summary>An action's answer that is a problem.</summary>
public sealed class ProblemResult(
    ProblemType type,
    IReadOnlyList<ApiError>? errors = null,
    IReadOnlyList<string>? offered = null,
    IReadOnlyList<DifferingField>? differences = null
) : ActionResult
{
    /// <summary>The kind of problem.</summary>
    public ProblemType Type => type;

    /// <summary>The problem that a path names something unknown.</summary>
    /// <param name="type">The kind of problem.</param>
    /// <param name="value">The identifier given.</param>
    /// <param name="candidates">The identifiers and spellings that are known.</param>
    public static ProblemResult Unknown(ProblemType type, string value, IReadOnlyList<Candidate> candidates) =>
        new(type, [UnknownValue.Error(type.Code, "id", value, candidates)]);

    /// <inheritdoc/>
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context
            .HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
            .WriteAsync(context.HttpContext, type, errors, offered, differences: differences);
    }
}
