using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using OutcomesApi.Domain.Availability;

namespace OutcomesApi.Api.V1.Availability;

/// <summary>
/// What there is for the latest questions. Counting it reads many rows, and a client can ask for each second of <c>asOf</c>: between two
/// publications all of them are answered from one counting.
/// </summary>
public sealed class AvailabilityCache : IDisposable
{
    /// <summary>The most questions whose counts are kept.</summary>
    public const int MostQuestions = 64;

    private readonly MemoryCache _counts = new(new MemoryCacheOptions { SizeLimit = MostQuestions });

    /// <summary>The counts of a question.</summary>
    /// <param name="dataVersionId">The state of the store.</param>
    /// <param name="question">The question, at the snapshot of the last change.</param>
    /// <param name="count">Counts.</param>
    public async Task<AvailableFigures> OfAsync(string dataVersionId, AvailabilityQuestion question, Func<Task<AvailableFigures>> count) =>
        (
            await _counts.GetOrCreateAsync(
                KeyOf(dataVersionId, question),
                entry =>
                {
                    entry.Size = 1;
                    return count();
                }
            )
        )!;

    /// <inheritdoc/>
    public void Dispose() => _counts.Dispose();

    private static string KeyOf(string dataVersionId, AvailabilityQuestion question) =>
        JsonSerializer.Serialize<object?[]>([
            dataVersionId,
            question.Snapshot,
            question.Areas?.Select(area => area.Id),
            question.Offences?.Select(offence => offence.Id),
            question.Measures?.Select(measure => measure.Id),
            question.Rates?.Select(rate => rate.Id),
            question.PeriodIds,
            question.Breakdown,
            question.ReleaseId,
            question.MostFigures,
        ]);
}
