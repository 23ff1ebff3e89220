namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Has the store itself refuse changes of the audit log, where the migrations of its provider do not.</summary>
public interface IAuditLogProtection
{
    /// <summary>Sets it up; a store that cannot do so is used without, and the log says it.</summary>
    Task ProtectAsync(OutcomesDbContext store, CancellationToken cancellationToken);
}
