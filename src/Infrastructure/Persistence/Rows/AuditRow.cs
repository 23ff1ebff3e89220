namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A line of the audit log. A trigger refuses to change or delete one.</summary>
public sealed class AuditRow
{
    /// <summary>The number of the line.</summary>
    public long Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required string Actor { get; init; }

    /// <summary>For whom.</summary>
    public required string Publisher { get; init; }

    /// <summary>What.</summary>
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    public required string Target { get; init; }

    /// <summary>What came of it.</summary>
    public required string Outcome { get; init; }

    /// <summary>From where.</summary>
    public required string Address { get; init; }
}
