using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.V1.Claims;
using OutcomesApi.Api.V1.Comparisons;
using OutcomesApi.Api.V1.Contracts;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Rates;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Domain.Areas;

namespace OutcomesApi.Api.Pages;

/// <summary>Asks the services behind the API on behalf of a page, as a request would, so that a page shows what the API answers and links
/// to it.</summary>
public sealed class PageQuestions(
    IHttpContextAccessor accessor,
    FigureAnswers figures,
    TrendAnswers trends,
    ComparisonAnswers comparisons,
    ClaimAnswers claims,
    IOptions<PagingOptions> paging
)
{
    /// <summary>The rates of an area for one offence, of one period or of all.</summary>
    public async Task<ShownAnswer<RatesResponse>> RatesAsync(
        Area area,
        string offence,
        string? period,
        string? rate,
        CancellationToken cancellationToken
    )
    {
        var (path, query) = Ask(PathOf(area, "rates"), ("offence", offence), ("period", period), ("rate", rate));
        var request = new RatesRequest
        {
            Offence = [offence],
            Period = period is null ? null : [period],
            Rate = rate is null ? null : [rate],
            PageSize = paging.Value.MaximumSize,
        };
        return new(await figures.ReadRatesAsync(request, area, cancellationToken), path, query);
    }

    /// <summary>The series of a rate.</summary>
    public async Task<ShownAnswer<TrendsResponse>> TrendAsync(
        Area area,
        string offence,
        string rate,
        string? kind,
        CancellationToken cancellationToken
    )
    {
        var (path, query) = Ask(PathOf(area, "trends"), ("rate", rate), ("offence", offence), ("kind", kind));
        return new(
            await trends.ReadAsync(
                new TrendsRequest
                {
                    Rate = rate,
                    Offence = offence,
                    Kind = kind,
                },
                area,
                cancellationToken
            ),
            path,
            query
        );
    }

    /// <summary>A rate of all forces.</summary>
    public async Task<ShownAnswer<ComparisonsResponse>> ComparisonAsync(
        string offence,
        string rate,
        string period,
        CancellationToken cancellationToken
    )
    {
        var (path, query) = Ask("/v1/comparisons", ("rate", rate), ("offence", offence), ("period", period));
        return new(
            await comparisons.ReadAsync(
                new ComparisonsRequest
                {
                    Rate = rate,
                    Offence = offence,
                    Period = period,
                },
                cancellationToken
            ),
            path,
            query
        );
    }

    /// <summary>A claim, checked.</summary>
    public async Task<ShownAnswer<ClaimCheckResponse>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (path, query) = Ask("/v1/claims", ("text", request.Text), ("force", request.Force), ("offence", request.Offence));
        return new(await claims.ReadAsync(request, cancellationToken), path, query);
    }

    private static string PathOf(Area area, string resource) =>
        $"/v1/{(area.Level is AreaLevel.Force or AreaLevel.ReportingBody ? "forces" : "areas")}/{area.Id}/{resource}";

    // The addresses in the answer are then those of the API's question, and not those of the page.
    private (string Path, IReadOnlyList<KeyValuePair<string, string>> Query) Ask(
        string path,
        params (string Name, string? Value)[] parameters
    )
    {
        var given = parameters
            .Where(parameter => parameter.Value is not null)
            .ToDictionary(parameter => parameter.Name, parameter => new StringValues(parameter.Value), StringComparer.Ordinal);
        accessor.HttpContext!.Features.Set(
            new AskedQuestion(path, new QueryCollection(given), "", [Representation.Csv, Representation.Xlsx, Representation.Svg])
        );
        return (path, [.. given.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))]);
    }
}
