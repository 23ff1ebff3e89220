using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Api.Options;

/// <summary>Redis, which replicas share answers through. Section <c>Redis</c> of the configuration.</summary>
public sealed class RedisOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Redis";

    /// <summary>Where it is, in the form of StackExchange.Redis: <c>redis:6379,password=…</c>; null to do without.</summary>
    /// <value>The default is null.</value>
    public string? ConnectionString { get; set; }

    /// <summary>How long an answer of Redis is waited for, in milliseconds, before the service goes on without.</summary>
    /// <value>The default is 100.</value>
    [Range(10, 10_000)]
    public int TimeoutMilliseconds { get; set; } = 100;

    /// <summary>What its keys begin with, so that several installations can share one.</summary>
    /// <value>The default is <c>outcomes:</c>.</value>
    [Required]
    public string KeyPrefix { get; set; } = "outcomes:";
}
