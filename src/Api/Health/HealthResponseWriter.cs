using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OutcomesApi.Api.Health;

/// <summary>Writes the result of the health checks as JSON.</summary>
internal static class HealthResponseWriter
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            new
            {
                Status = Word(report.Status),
                Checks = report.Entries.Select(entry => new
                {
                    Name = entry.Key,
                    Status = Word(entry.Value.Status),
                    entry.Value.Description,
                }),
            },
            context.RequestAborted
        );
    }

    private static string Word(HealthStatus status) => status.ToString().ToLowerInvariant();
}
