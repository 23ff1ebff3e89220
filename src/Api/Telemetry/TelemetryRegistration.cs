using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Api.Telemetry;

/// <summary>
/// Sends traces and metrics to a collector where one is configured, by the names of OpenTelemetry itself:
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and the others. Nothing is sent of who asked: no address, no user agent, no query.
/// </summary>
internal static class TelemetryRegistration
{
    /// <summary>The setting that names the collector.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] _personal =
    [
        "client.address",
        "client.port",
        "network.peer.address",
        "network.peer.port",
        "user_agent.original",
        "url.query",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[Endpoint] is not { Length: > 0 })
            return services;
        var version = typeof(TelemetryRegistration)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("outcomes-api", serviceVersion: version))
            .WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation(options =>
                    {
                        options.Filter = http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);
                        options.EnrichWithHttpResponse = (activity, _) => Array.ForEach(_personal, name => activity.SetTag(name, null));
                    })
                    .AddOtlpExporter()
            )
            .WithMetrics(metrics =>
                metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(ServiceMetrics.MeterName).AddOtlpExporter()
            );
        return services;
    }
}
