namespace OutcomesApi.Api.RateLimits;

/// <summary>An action or page whose answers cost much to make: of one client, and of all clients, only some are made at once.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ExpensiveAttribute : Attribute
{
    /// <summary>Whether the answer is a file that is written for as long as the client takes to read it, so that it must not hold up
    /// what is only computed.</summary>
    public bool IsFile { get; init; }
}
