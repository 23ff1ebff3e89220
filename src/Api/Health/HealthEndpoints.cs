using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace OutcomesApi.Api.Health;

/// <summary>
/// <c>/health/live</c> says that the process answers; <c>/health/ready</c> that its store can be read, has the schema of this version and
/// holds figures, or which of these fails.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(
            "/health/live",
            new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthResponseWriter.WriteAsync }
        );
        endpoints.MapHealthChecks(
            "/health/ready",
            new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready"), ResponseWriter = HealthResponseWriter.WriteAsync }
        );
    }
}
