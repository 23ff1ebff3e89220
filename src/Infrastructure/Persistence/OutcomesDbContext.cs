using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using OutcomesApi.Infrastructure.Persistence.Rows;

namespace OutcomesApi.Infrastructure.Persistence;

/// <summary>
/// The store: one model for both providers. A subclass for each provider owns its migrations and what differs (docs/adr/0003).
/// </summary>
public abstract class OutcomesDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Keys of areas.</summary>
    public DbSet<AreaRow> Areas => Set<AreaRow>();

    /// <summary>Keys of offences.</summary>
    public DbSet<OffenceRow> Offences => Set<OffenceRow>();

    /// <summary>Keys of measures.</summary>
    public DbSet<MeasureRow> Measures => Set<MeasureRow>();

    /// <summary>Keys of rate definitions.</summary>
    public DbSet<RateRow> Rates => Set<RateRow>();

    /// <summary>Keys of periods.</summary>
    public DbSet<PeriodRow> Periods => Set<PeriodRow>();

    /// <summary>Keys of breakdowns.</summary>
    public DbSet<BreakdownRow> Breakdowns => Set<BreakdownRow>();

    /// <summary>Notes on figures.</summary>
    public DbSet<NoteRow> Notes => Set<NoteRow>();

    /// <summary>Sources.</summary>
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    /// <summary>Which source draws on which.</summary>
    public DbSet<SourceDerivationRow> SourceDerivations => Set<SourceDerivationRow>();

    /// <summary>Data sets.</summary>
    public DbSet<DataSetRow> DataSets => Set<DataSetRow>();

    /// <summary>Releases.</summary>
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    /// <summary>Which release has figures of which period.</summary>
    public DbSet<ReleasePeriodRow> ReleasePeriods => Set<ReleasePeriodRow>();

    /// <summary>Which release was read in which source.</summary>
    public DbSet<ReleaseSourceRow> ReleaseSources => Set<ReleaseSourceRow>();

    /// <summary>Counts.</summary>
    public DbSet<ObservationRow> Observations => Set<ObservationRow>();

    /// <summary>Published percentages.</summary>
    public DbSet<PublishedRateRow> PublishedRates => Set<PublishedRateRow>();

    /// <summary>Which cells of dense tables were published, zeros included.</summary>
    public DbSet<PublishedCellRow> PublishedCells => Set<PublishedCellRow>();

    /// <summary>Sets of measures that are published together.</summary>
    public DbSet<MeasureSetRow> MeasureSets => Set<MeasureSetRow>();

    /// <summary>What releases say is missing.</summary>
    public DbSet<ReleaseGapRow> ReleaseGaps => Set<ReleaseGapRow>();

    /// <summary>Areas that files brought.</summary>
    public DbSet<RegisteredAreaRow> RegisteredAreas => Set<RegisteredAreaRow>();

    /// <summary>Offences that files brought.</summary>
    public DbSet<RegisteredOffenceRow> RegisteredOffences => Set<RegisteredOffenceRow>();

    /// <summary>Keys of publishers.</summary>
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    /// <summary>The audit log.</summary>
    public DbSet<AuditRow> AuditLog => Set<AuditRow>();

    /// <summary>Files that partners submitted.</summary>
    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();

    /// <summary>The parts of those files.</summary>
    public DbSet<SubmissionChunkRow> SubmissionChunks => Set<SubmissionChunkRow>();

    /// <summary>Requests that clients may repeat.</summary>
    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    /// <summary>Addresses that are notified about releases.</summary>
    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    /// <summary>What is told to them.</summary>
    public DbSet<DeliveryRow> WebhookDeliveries => Set<DeliveryRow>();

    /// <summary>Outcome types that files brought.</summary>
    public DbSet<RegisteredOutcomeTypeRow> RegisteredOutcomeTypes => Set<RegisteredOutcomeTypeRow>();

    /// <summary>The one row that names the state of the store.</summary>
    public DbSet<DataVersionRow> DataVersions => Set<DataVersionRow>();

    /// <summary>
    /// Reads with several statements that must agree. On SQLite they see one state of the store. On SQL Server each sees the state at its
    /// own time, because ALLOW_SNAPSHOT_ISOLATION is off unless the owner of the database turns it on: there the caller compares the data
    /// version before and after.
    /// </summary>
    internal virtual Task<T> ReadTogetherAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken) => read();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OutcomesDbContext).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // An index for each foreign key would be larger than the figures themselves; the rows they point to are never deleted.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }
}
