using OutcomesApi.Domain.Measures;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;

namespace OutcomesApi.Domain.Availability;

/// <summary>Finds out what figures there are. The cost is bounded, however large the store is.</summary>
public interface IAvailabilityQueries
{
    /// <summary>What there is for a partial question.</summary>
    Task<AvailableFigures> OfAsync(AvailabilityQuestion question, CancellationToken cancellationToken);

    /// <summary>What the first figures of a release count, and which percentages it gives, in the order of the code lists.</summary>
    Task<(IReadOnlyList<Measure> Measures, IReadOnlyList<RateDefinition> Rates)> SubjectsOfAsync(
        Release release,
        CancellationToken cancellationToken
    );
}
