using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Asp.Versioning;
using FluentValidation;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using OutcomesApi.Api.Caching;
using OutcomesApi.Api.Discovery;
using OutcomesApi.Api.Errors;
using OutcomesApi.Api.Health;
using OutcomesApi.Api.OpenApi;
using OutcomesApi.Api.Options;
using OutcomesApi.Api.Pages;
using OutcomesApi.Api.Publishing;
using OutcomesApi.Api.Publishing.Webhooks;
using OutcomesApi.Api.RateLimits;
using OutcomesApi.Api.Representations;
using OutcomesApi.Api.Routing;
using OutcomesApi.Api.Security;
using OutcomesApi.Api.Telemetry;
using OutcomesApi.Api.V1.Availability;
using OutcomesApi.Api.V1.Catalogue;
using OutcomesApi.Api.V1.Citations;
using OutcomesApi.Api.V1.Claims;
using OutcomesApi.Api.V1.Comparisons;
using OutcomesApi.Api.V1.DataSets;
using OutcomesApi.Api.V1.Embedding;
using OutcomesApi.Api.V1.Feed;
using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Api.V1.Lists;
using OutcomesApi.Api.V1.Releases;
using OutcomesApi.Api.V1.Submissions;
using OutcomesApi.Api.V1.Trends;
using OutcomesApi.Api.Validation;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Settings;

namespace OutcomesApi.Api;

/// <summary>Registers what the HTTP side needs, and puts it in order.</summary>
public static class DependencyInjection
{
    private static readonly string[] _crossOriginMethods = ["GET", "HEAD", "OPTIONS", "POST"];

    private static readonly string[] _exposedHeaders =
    [
        "ETag",
        "Link",
        "Last-Modified",
        "Location",
        "Retry-After",
        "Content-Disposition",
        "api-supported-versions",
        "api-deprecated-versions",
        "Deprecation",
        "Sunset",
        "RateLimit",
        "RateLimit-Policy",
    ];

    /// <summary>Controllers, versions, validation, formats, caching, problems and the description of the API.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSettings<ApiOptions>(configuration, ApiOptions.SectionName);
        services.AddSettings<PagingOptions>(configuration, PagingOptions.SectionName);
        services.AddHttpContextAccessor();
        services.AddSettings<RateLimitOptions>(configuration, RateLimitOptions.SectionName);
        services.AddRateLimiter(_ => { }).ConfigureOptions<ExpensiveLimits>().AddSingleton<ComputedAtOnce>();
        return services
            .AddV1()
            .AddSite()
            .AddPublishing()
            .AddSecurity(configuration)
            .AddContract()
            .AddConnections(configuration)
            .AddTransport(configuration)
            .AddAnswerCache(configuration)
            .AddTelemetry(configuration)
            .AddSwagger();
    }

    /// <summary>The pipeline, from the outside in.</summary>
    public static WebApplication UseApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetRequiredService<IOptions<ConnectionOptions>>().Value.ProxyNetworks.Length > 0)
            app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<RequestHeadLimitsMiddleware>();
        app.UseCors();
        app.UseMiddleware<RateLimitMiddleware>();
        app.UseMiddleware<SentAnswerMiddleware>();
        app.UseResponseCompression();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context =>
            context
                .HttpContext.RequestServices.GetRequiredService<ProblemWriter>()
                .WriteAsync(context.HttpContext, StatusProblems.ProblemOf(context.HttpContext))
        );
        app.UseSiteAssets();
        app.UseMiddleware<FormatSuffixMiddleware>();
        app.UseRouting();
        app.UseMiddleware<ReadOnlyIntentMiddleware>();
        app.UseRequestTimeouts();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "Outcomes API";
            options.SwaggerEndpoint("/openapi/v1.json", "Outcomes API 1.0");
            options.EnableDeepLinking();
            options.EnableTryItOutByDefault();
        });
        app.MapControllers();
        app.MapHealth();
        app.MapProblemPages();
        app.MapDiscovery();
        app.MapRazorPages();
        return app;
    }

    private static IServiceCollection AddV1(this IServiceCollection services) =>
        services
            .AddScoped<FigureAnswers>()
            .AddScoped<FigureQuestions>()
            .AddScoped<FigureReader>()
            .AddScoped<FigureResponses>()
            .AddScoped<Snapshots>()
            .AddScoped<AnswerAddresses>()
            .AddScoped<TrendAnswers>()
            .AddScoped<SeriesQuestions>()
            .AddScoped<SeriesReader>()
            .AddScoped<ComparisonAnswers>()
            .AddScoped<ComparisonReader>()
            .AddScoped<PairAnswers>()
            .AddScoped<OffenceMixAnswers>()
            .AddScoped<RateReader>()
            .AddScoped<ClaimAnswers>()
            .AddScoped<ClaimScopes>()
            .AddScoped<ClaimCandidates>()
            .AddScoped<RateQuestions>()
            .AddScoped<ReleaseComparison>()
            .AddSingleton<ReleaseFeed>()
            .AddScoped<CitationAnswers>()
            .AddScoped<CitedQuestions>()
            .AddScoped<OEmbedAnswers>()
            .AddScoped<EmptyReason>()
            .AddScoped<AreaNotes>()
            .AddScoped<ReleaseFigureAnswers>()
            .AddScoped<ReleaseDownloads>()
            .AddScoped<DataSetAnswers>()
            .AddSingleton<AvailabilityCache>()
            .AddScoped<AvailabilityAnswers>()
            .AddSingleton<LinkedData>()
            .AddSingleton<ListAnswers>();

    private static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddScoped<KeyIssuer>()
            .AddScoped<SubmissionAnswers>()
            .AddScoped<WebhookMessages>()
            .AddHostedService<SubmissionWorker>()
            .AddHostedService<WebhookWorker>();

    private static IServiceCollection AddContract(this IServiceCollection services)
    {
        services
            .AddControllers(options =>
            {
                options.Conventions.Add(new UnversionedRouteConvention());
                options.Filters.Add<RepresentationFilter>(0);
                options.Filters.Add<ConditionalRequestFilter>(1);
                options.Filters.Add<AnswerCacheFilter>(2);
                options.Filters.Add<RequestValidationFilter>();
                options.Filters.Add<ConditionalResultFilter>();

                // JSON is UTF-8 (RFC 8259). A body that is not the other encoding it claims would be an exception.
                foreach (var json in options.InputFormatters.OfType<SystemTextJsonInputFormatter>())
                {
                    json.SupportedEncodings.Clear();
                    json.SupportedEncodings.Add(Encoding.UTF8);
                }
            })
            .ConfigureApiBehaviorOptions(options =>
            {
                options.SuppressModelStateInvalidFilter = true;
                options.SuppressMapClientErrors = true;
            })
            .AddJsonOptions(options => Configure(options.JsonSerializerOptions));
        services.AddValidatorsFromAssemblyContaining<ApiOptions>(ServiceLifetime.Scoped, includeInternalTypes: true);
        services
            .AddApiVersioning(options =>
            {
                options.DefaultApiVersion = new ApiVersion(1, 0);
                options.AssumeDefaultVersionWhenUnspecified = true;
                options.ReportApiVersions = true;
                options.ApiVersionReader = new UrlSegmentApiVersionReader();
            })
            .AddMvc()
            .AddApiExplorer(options =>
            {
                options.GroupNameFormat = "'v'V";
                options.SubstituteApiVersionInUrl = true;
            });
        return services.AddSingleton<QueryParameters>();
    }

    private static IServiceCollection AddTransport(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<PublicAddress>()
            .AddSingleton(
                BuildIdentity.Of(
                    typeof(DependencyInjection).Assembly,
                    typeof(DataVersion).Assembly,
                    typeof(Infrastructure.DependencyInjection).Assembly
                )
            )
            .AddSingleton<EntityTags>()
            .AddSingleton<ProblemWriter>()
            .AddExceptionHandler<ProblemExceptionHandler>()
            .AddProblemDetails()
            .AddTimeouts(configuration)
            .AddCors(options =>
                options.AddDefaultPolicy(policy =>
                    policy
                        .AllowAnyOrigin()
                        .WithMethods(_crossOriginMethods)
                        .AllowAnyHeader()
                        .WithExposedHeaders(_exposedHeaders)
                        .SetPreflightMaxAge(TimeSpan.FromHours(2))
                )
            )
            .AddResponseCompression(options =>
            {
                // No answer mixes secrets with what a caller sends, so compressing over TLS gives nothing away.
                options.EnableForHttps = true;
                options.Providers.Add<BrotliCompressionProvider>();
                options.Providers.Add<GzipCompressionProvider>();
                options.MimeTypes =
                [
                    .. ResponseCompressionDefaults.MimeTypes,
                    ProblemWriter.MediaType,
                    Representation.JsonLd.MediaType,
                    "text/csv",
                    "image/svg+xml",
                    "application/atom+xml",
                ];
            });

    private static IServiceCollection AddConnections(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ConnectionOptions>(configuration, ConnectionOptions.SectionName);
        services
            .AddOptions<KestrelServerOptions>()
            .Configure<IOptions<ConnectionOptions>>(
                (kestrel, connections) =>
                {
                    var rate = new MinDataRate(
                        connections.Value.MinimumBytesPerSecond,
                        TimeSpan.FromSeconds(connections.Value.SlowSeconds)
                    );
                    kestrel.AddServerHeader = false;

                    // What is a little too long reaches the pipeline and is answered with a problem; what is longer the server refuses without.
                    kestrel.Limits.MaxRequestLineSize = 2 * connections.Value.MaximumRequestLineBytes;
                    kestrel.Limits.MaxRequestHeadersTotalSize = 2 * connections.Value.MaximumHeaderBytes;
                    kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(connections.Value.HeadersTimeoutSeconds);
                    (kestrel.Limits.MinRequestBodyDataRate, kestrel.Limits.MinResponseDataRate) = (rate, rate);
                }
            );
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ConnectionOptions>>(
                (forwarded, connections) =>
                {
                    forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    forwarded.KnownProxies.Clear();
                    forwarded.KnownIPNetworks.Clear();
                    foreach (var network in connections.Value.ProxyNetworks)
                        forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
                }
            );
        services
            .AddOptions<HostOptions>()
            .Configure<IOptions<ConnectionOptions>>(
                (host, connections) => host.ShutdownTimeout = TimeSpan.FromSeconds(connections.Value.DrainSeconds)
            );
        return services;
    }

    private static IServiceCollection AddTimeouts(this IServiceCollection services, IConfiguration configuration)
    {
        var api = configuration.GetSection(ApiOptions.SectionName).Get<ApiOptions>() ?? new ApiOptions();
        return services.AddRequestTimeouts(options =>
        {
            options.DefaultPolicy = Policy(api.RequestTimeoutSeconds);
            options.AddPolicy(Timeouts.Upload, Policy(api.UploadTimeoutSeconds));
        });
    }

    private static RequestTimeoutPolicy Policy(int seconds) =>
        new()
        {
            Timeout = TimeSpan.FromSeconds(seconds),
            TimeoutStatusCode = ProblemTypes.TimedOut.Status,
            WriteTimeoutResponse = http =>
            {
                // What was asked for is cancelled by now, and with it whatever is written under the same token.
                http.RequestAborted = CancellationToken.None;
                return http.RequestServices.GetRequiredService<ProblemWriter>().WriteAsync(http, ProblemTypes.TimedOut);
            },
        };

    private static IServiceCollection AddSwagger(this IServiceCollection services) =>
        services.AddSwaggerGen().ConfigureOptions<ConfigureSwaggerGen>();

    private static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        json.AllowDuplicateProperties = false;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;

        // Answers are application/json with nosniff and never part of a page, so quotes and ampersands can stay readable.
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }
}
