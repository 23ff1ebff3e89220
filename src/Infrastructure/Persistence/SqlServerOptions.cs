using System.ComponentModel.DataAnnotations;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Settings of the store on SQL Server. Section <c>Database:SqlServer</c> of the configuration.</summary>
public sealed class SqlServerOptions
{
    /// <summary>How many statements are sent in one batch.</summary>
    /// <value>The default is 42, EF Core's own.</value>
    [Range(1, 1000)]
    public int MaxBatchSize { get; set; } = 42;

    /// <summary>The compatibility level whose SQL may be sent: 150 is SQL Server 2019, 160 is 2022.</summary>
    /// <value>The default is 150.</value>
    [Range(100, 200)]
    public int CompatibilityLevel { get; set; } = 150;

    /// <summary>How often a statement is tried again after a passing fault.</summary>
    /// <value>The default is 5.</value>
    [Range(0, 20)]
    public int MaxRetryCount { get; set; } = 5;

    /// <summary>
    /// Whether questions for what is public are asked with the intent to read alone, so that a readable secondary answers them. What was
    /// published is then seen when the secondary has it, and not at once. Everything that needs a key asks the primary.
    /// </summary>
    /// <value>The default is false.</value>
    public bool ReadOnlyIntent { get; set; }
}
