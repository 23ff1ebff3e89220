using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>Where the store is. Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Database";

    /// <summary>The engine.</summary>
    /// <value>The default is <see cref="DatabaseProvider.Sqlite"/>.</value>
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// The connection string. For SQLite a relative file is relative to the working directory, and its folder is made where it is missing.
    /// </summary>
    /// <value>The default is <c>Data Source=data/outcomes.db</c>.</value>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=data/outcomes.db";

    /// <summary>Settings of SQL Server alone.</summary>
    [Required]
    public SqlServerOptions SqlServer { get; set; } = new();

    /// <summary>The engine that the configuration names.</summary>
    internal static DatabaseProvider ProviderOf(IConfiguration configuration) =>
        configuration.GetSection(SectionName).GetValue(nameof(Provider), DatabaseProvider.Sqlite);
}
