using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.Security;

/// <summary>Writes what the caller of the present request did into the audit log.</summary>
public sealed class AuditTrail(IHttpContextAccessor accessor, IAuditLog log, TimeProvider time)
{
    /// <summary>Adds a line.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="target">To what.</param>
    /// <param name="outcome">What came of it: <c>done</c>, or the code of the problem.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public Task AddAsync(string action, string target, string outcome, CancellationToken cancellationToken)
    {
        var http = accessor.HttpContext;
        var caller = http is null ? null : Callers.AuthorityOf(http.User);
        return log.AddAsync(
            new AuditEntry(
                time.GetUtcNow(),
                caller?.Caller ?? (http is null ? "service" : "unknown"),
                caller?.Publisher ?? "",
                action,
                target,
                outcome,
                http?.Connection.RemoteIpAddress?.ToString() ?? ""
            ),
            cancellationToken
        );
    }
}
