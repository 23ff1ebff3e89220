namespace OutcomesApi.Infrastructure.Persistence.Backups;

/// <summary>A backup or the restoring of one is refused; the message says why and nothing was changed.</summary>
public sealed class BackupRefusedException(string message) : Exception(message);
