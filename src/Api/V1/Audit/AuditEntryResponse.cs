using OutcomesApi.Api.V1.Figures;
using OutcomesApi.Domain.Publishing;

namespace OutcomesApi.Api.V1.Audit;

/// <summary>A line of the audit log.</summary>
public sealed record AuditEntryResponse
{
    /// <summary>The number of the line, in the order of writing.</summary>
    public required long Number { get; init; }

    /// <summary>When.</summary>
    public required string At { get; init; }

    /// <summary>Who: the identifier of a key, <c>command-line</c>, <c>service</c>, or <c>unknown</c> for a request without a valid
    /// key.</summary>
    public required string Actor { get; init; }

    /// <summary>For whom; empty where the actor is none of a publisher.</summary>
    public required string Publisher { get; init; }

    /// <summary>What was done.</summary>
    public required string Action { get; init; }

    /// <summary>To what.</summary>
    public required string Target { get; init; }

    /// <summary>What came of it: <c>done</c>, or the code of the problem.</summary>
    public required string Outcome { get; init; }

    /// <summary>From which network address.</summary>
    public required string Address { get; init; }

    internal static AuditEntryResponse Of(AuditEntry entry) =>
        new()
        {
            Number = entry.Number,
            At = KnowledgeTime.Text(entry.At),
            Actor = entry.Actor,
            Publisher = entry.Publisher,
            Action = entry.Action,
            Target = entry.Target,
            Outcome = entry.Outcome,
            Address = entry.Address,
        };
}
