using OutcomesApi.Domain.Claims;

namespace OutcomesApi.Api.V1.Claims;

/// <summary>Of what a claim was taken to be. What is empty was neither given nor found in the text, and anything counts.</summary>
public sealed record ClaimScopeResponse
{
    /// <summary>The areas: identifiers of <c>/areas</c>.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The offences: identifiers of <c>/offences</c>.</summary>
    public required IReadOnlyList<string> Offences { get; init; }

    /// <summary>The periods.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Where no area was given or found: the forces whose names are written nearly like words of the text, at most
    /// three.</summary>
    public required IReadOnlyList<string> AreasMeant { get; init; }

    internal static ClaimScopeResponse Of(ClaimScope scope, IReadOnlyList<string> areasMeant) =>
        new()
        {
            Areas = [.. scope.Areas.Select(area => area.Id)],
            Offences = [.. scope.Offences.Select(offence => offence.Id)],
            Periods = [.. scope.Periods.Select(period => period.Id)],
            AreasMeant = areasMeant,
        };
}
