using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Charts;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Paging;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Claims;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Infrastructure.Publishing;
using OutcomesApi.Infrastructure.Publishing.Webhooks;

namespace OutcomesApi.Api.V1.Config;

/// <summary>How the service presents itself, and every limit it sets.</summary>
[Route(Root + "config")]
public sealed class ConfigController(
    IOptions<ApiOptions> api,
    IOptions<PagingOptions> paging,
    IOptions<RateLimitOptions> rates,
    IOptions<ConnectionOptions> connections
) : V1Controller
{
    /// <summary>The versions, limits, formats, licence and contact.</summary>
    [HttpRead]
    [ProducesResponseType<ConfigResponse>(200)]
    public ActionResult Get()
    {
        var version = HttpContext.Features.GetRequiredFeature<DataVersionFeature>().Version;
        return Ok(
            new ConfigResponse
            {
                Name = "Outcomes API",
                SoftwareVersion = typeof(ConfigController).Assembly.GetName().Version!.ToString(3),
                ApiVersions = ["1.0"],
                DefaultApiVersion = "1.0",
                DataVersion = version.Id,
                DataChangedAt = KnowledgeTime.Text(version.ChangedAt),
                Limits = Limits(),
                Formats =
                [
                    .. Representation.All.Select(format => new FormatResponse { Suffix = '.' + format.Name, MediaType = format.MediaType }),
                ],
                CodeLicence = api.Value.CodeLicence,
                Contact = api.Value.ContactName,
                ContactUrl = api.Value.ContactUrl?.ToString(),
            }
        );
    }

    private LimitsResponse Limits() =>
        new()
        {
            DefaultPageSize = paging.Value.DefaultSize,
            MaximumPageSize = paging.Value.MaximumSize,
            MaximumValuesOfAParameter = FiguresRequest.MostValues,
            MaximumMonthsSummed = PeriodSums.MaximumMonths,
            MaximumCursorLength = PageCursor.MaximumLength,
            MaximumRequestLineBytes = connections.Value.MaximumRequestLineBytes,
            MaximumHeaderBytes = connections.Value.MaximumHeaderBytes,
            MaximumAllowedValuesListed = UnknownValue.MostAllowed,
            CacheSeconds = api.Value.CacheSeconds,
            ReadsPerMinute = rates.Value.ReadsPerMinute,
            WritesPerMinute = rates.Value.WritesPerMinute,
            ExpensivePerMinute = rates.Value.ExpensivePerMinute,
            ExpensiveAtOnceOfAClient = rates.Value.ExpensiveAtOnceOfAClient,
            ExpensiveQueueOfAClient = rates.Value.ExpensiveQueueOfAClient,
            ExpensiveAtOnceOfAll = rates.Value.ExpensiveAtOnceOfAll,
            ExpensiveQueueOfAll = rates.Value.ExpensiveQueueOfAll,
            FilesAtOnceOfAll = rates.Value.FilesAtOnceOfAll,
            RequestTimeoutSeconds = api.Value.RequestTimeoutSeconds,
            UploadTimeoutSeconds = api.Value.UploadTimeoutSeconds,
            HeadersTimeoutSeconds = connections.Value.HeadersTimeoutSeconds,
            MinimumBytesPerSecond = connections.Value.MinimumBytesPerSecond,
            SlowSeconds = connections.Value.SlowSeconds,
            MaximumWebhooks = WebhookOptions.MostOfAPublisher,
            WebhookAttempts = RetrySchedule.MostAttempts,
            DaysFilesAreKept = Retention.DaysOfPublishedFiles,
            DaysDraftsAreKept = Retention.DaysOfDrafts,
            MaximumUploadBytes = PublishingOptions.MaximumUploadBytes,
            MaximumClaimLength = ClaimReader.LongestText,
            MaximumSeriesPoints = SeriesReader.MostPoints,
            MaximumFiguresCounted = api.Value.MaximumFiguresCounted,
            MinimumPictureWidth = ChartRequest.NarrowestWidth,
            MaximumPictureWidth = ChartRequest.WidestWidth,
            MaximumRatesInAPicture = IntervalPlot.MostRows,
            LargestShareWhenMature = Maturity.LargestShareWhenMature,
        };
}
