namespace OutcomesApi.Infrastructure.Persistence.Rows;

/// <summary>A key under which a client sent a request, and the answer that it got.</summary>
public sealed class IdempotencyRow
{
    /// <summary>The client: a key of the service.</summary>
    public required string Client { get; init; }

    /// <summary>The client's word for the request.</summary>
    public required string Key { get; init; }

    /// <summary>The SHA-256 of the request.</summary>
    public required string RequestHash { get; init; }

    /// <summary>When it came.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The status of the answer; null while there is none.</summary>
    public int? Status { get; set; }

    /// <summary>The headers of the answer that are given again, as JSON.</summary>
    public string? Headers { get; set; }

    /// <summary>The body of the answer.</summary>
    public string? Body { get; set; }
}
