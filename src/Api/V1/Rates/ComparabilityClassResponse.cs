using OutcomesApi.Domain.Rates;

namespace OutcomesApi.Api.V1.Rates;

/// <summary>What a rate can be compared with. It follows from the fields of its two measures.</summary>
public sealed record ComparabilityClassResponse
{
    /// <summary>A word that names the class; equal for two rates if and only if all fields are.</summary>
    public required string Id { get; init; }

    /// <summary>The fields it rests on.</summary>
    public required IReadOnlyList<ComparabilityFieldResponse> Fields { get; init; }

    internal static ComparabilityClassResponse Of(ComparabilityClass comparability) =>
        new()
        {
            Id = comparability.Id,
            Fields =
            [
                .. comparability.Fields.Select(field => new ComparabilityFieldResponse
                {
                    Part = field.Part,
                    Name = field.Name,
                    Value = field.Value,
                }),
            ],
        };
}
