using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OutcomesApi.Domain.Availability;
using OutcomesApi.Domain.Observations;
using OutcomesApi.Domain.Publishing;
using OutcomesApi.Domain.Publishing.Webhooks;
using OutcomesApi.Domain.Rates;
using OutcomesApi.Domain.Releases;
using OutcomesApi.Infrastructure.Exporting;
using OutcomesApi.Infrastructure.Exporting.Files;
using OutcomesApi.Infrastructure.Importing;
using OutcomesApi.Infrastructure.Importing.Formats;
using OutcomesApi.Infrastructure.Importing.Formats.Cps;
using OutcomesApi.Infrastructure.Importing.Formats.HomeOffice;
using OutcomesApi.Infrastructure.Importing.Formats.MinistryOfJustice;
using OutcomesApi.Infrastructure.Importing.Formats.Ons;
using OutcomesApi.Infrastructure.Importing.Sync;
using OutcomesApi.Infrastructure.Importing.Tidy;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.Infrastructure.Persistence.Backups;
using OutcomesApi.Infrastructure.Persistence.Providers.Sqlite;
using OutcomesApi.Infrastructure.Persistence.Providers.SqlServer;
using OutcomesApi.Infrastructure.Persistence.Queries;
using OutcomesApi.Infrastructure.Publishing;
using OutcomesApi.Infrastructure.Publishing.Webhooks;
using OutcomesApi.Infrastructure.Reference;
using OutcomesApi.Infrastructure.Settings;
using OutcomesApi.Infrastructure.Telemetry;

namespace OutcomesApi.Infrastructure;

/// <summary>Registers what this project offers.</summary>
public static class DependencyInjection
{
    /// <summary>The code lists, the store, its queries and the importer.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddReferenceLists()
            .AddStore(configuration)
            .AddImporting()
            .AddPublishing(configuration)
            .AddWebhooks(configuration)
            .AddScoped<TidyHeads>()
            .AddScoped<IReleaseExport, ReleaseExport>()
            .AddScoped<IReleaseFile, SpreadsheetFile>()
            .AddScoped<IReleaseFile, ParquetFile>()
            .AddScoped<IReleaseFile, JsonStatFile>()
            .AddSync(configuration)
            .AddHostedService<StoreInitialisationService>()
            .AddHostedService<StoreWarmUp>();
    }

    // Files bring entries of their own, so the lists are those of the store's state when a request began.
    private static IServiceCollection AddReferenceLists(this IServiceCollection services) =>
        services
            .AddSingleton<CurrentReferenceLists>()
            .AddTransient(provider => provider.GetRequiredService<CurrentReferenceLists>().Lists)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().Areas)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().Offences)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().OffenceMappings)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().OutcomeTypes)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().Measures)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().Rates)
            .AddTransient(provider => provider.GetRequiredService<ReferenceLists>().Breaks)
            .AddTransient<RateCalculator>();

    private static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<DatabaseOptions>(configuration, DatabaseOptions.SectionName);
        _ = DatabaseOptions.ProviderOf(configuration) switch
        {
            DatabaseProvider.SqlServer => services.AddSqlServerStore(),
            _ => services.AddSqliteStore(),
        };
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", tags: ["ready"]);
        return services
            .AddSingleton<ServiceMetrics>()
            .AddSingleton<StateLease>()
            .AddSingleton<StoreIndexCache>()
            .AddSingleton<FigureStatements>()
            .AddScoped<ReleaseQueries>()
            .AddScoped<IReleaseQueries>(scope => scope.GetRequiredService<ReleaseQueries>())
            .AddScoped<IDataVersionQueries>(scope => scope.GetRequiredService<ReleaseQueries>())
            .AddScoped<IObservationQueries, ObservationQueries>()
            .AddScoped<IReleaseFigureQueries, ReleaseFigureQueries>()
            .AddSingleton<ReleaseSubjects>()
            .AddScoped<IAvailabilityQueries, AvailabilityQueries>()
            .AddScoped<SqliteBackup>()
            .AddScoped<StoreVerification>()
            .AddSingleton<SqliteFileCheck>()
            .AddScoped<StoreInitialiser>();
    }

    private static IServiceCollection AddImporting(this IServiceCollection services) =>
        services
            .AddScoped<ReleaseImporter>()
            .AddScoped<FileImporter>()
            .AddScoped<IFileImporter, MeasuredFileImporter>()
            .AddSingleton<ISheetFormat, TidyFormat>()
            .AddSingleton<ISheetFormat, OutcomesFormat>()
            .AddSingleton<ISheetFormat, RecordedCrimeFormat>()
            .AddSingleton<ISheetFormat, PrincipalOffenceFormat>()
            .AddSingleton<ISheetFormat, EthnicityFormat>()
            .AddSingleton<ISheetFormat, CourtOutcomesFormat>()
            .AddSingleton<ISheetFormat, CourtProceedingsFormat>()
            .AddSingleton<ISheetFormat, PoliceForceAreaFormat>()
            .AddSingleton<ISheetFormat, MidYearPopulationFormat>();

    private static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<PublishingOptions>(configuration, PublishingOptions.SectionName);
        return services
            .AddScoped<IApiKeyStore, ApiKeyStore>()
            .AddScoped<IAuditLog, AuditLog>()
            .AddScoped<ISubmissionStore, SubmissionStore>()
            .AddScoped<SubmissionWorkflow>()
            .AddScoped<Retention>()
            .AddScoped<IReleaseWithdrawal, ReleaseWithdrawal>()
            .AddSingleton<ClaimedSteps>()
            .AddScoped<IIdempotencyStore, IdempotencyStore>();
    }

    private static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<WebhookOptions>(configuration, WebhookOptions.SectionName);
        services
            .AddHttpClient(
                WebhookConnection.ClientName,
                (provider, client) =>
                    client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<WebhookOptions>>().Value.TimeoutSeconds)
            )
            .ConfigurePrimaryHttpMessageHandler(provider =>
                WebhookConnection.Handler(provider.GetRequiredService<IOptions<WebhookOptions>>().Value)
            )
            .RemoveAllLoggers();
        return services.AddScoped<IWebhookStore, WebhookStore>().AddSingleton<WebhookSender>();
    }

    private static IServiceCollection AddSqliteStore(this IServiceCollection services) =>
        services
            .AddSingleton<SqliteFileInterceptor>()
            .AddDbContextPool<SqliteOutcomesDbContext>(
                (provider, builder) =>
                    builder
                        .UseSqliteStore(Options(provider).ConnectionString)
                        .UseModel(SqliteOutcomesDbContext.SharedModel)
                        .AddInterceptors(provider.GetRequiredService<SqliteFileInterceptor>())
            )
            .AddScoped<OutcomesDbContext>(scope => scope.GetRequiredService<SqliteOutcomesDbContext>())
            .AddScoped<IInitialisationLock, SqliteInitialisationLock>()
            .AddSingleton<IFigureBulkWriter, SqliteFigureBulkWriter>();

    private static IServiceCollection AddSqlServerStore(this IServiceCollection services) =>
        services
            .AddDbContextPool<SqlServerOutcomesDbContext>(
                (provider, builder) =>
                    builder
                        .UseSqlServerStore(Options(provider).ConnectionString, Options(provider).SqlServer)
                        .AddInterceptors(Intents(Options(provider)))
            )
            .AddScoped<OutcomesDbContext>(scope => scope.GetRequiredService<SqlServerOutcomesDbContext>())
            .AddScoped<IInitialisationLock, SqlServerInitialisationLock>()
            .AddSingleton<IAuditLogProtection, SqlServerAuditLogProtection>()
            .AddSingleton<IStagingCopy, SqlBulkStagingCopy>()
            .AddSingleton<IFigureBulkWriter, SqlServerFigureBulkWriter>();

    private static DatabaseOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;

    private static IEnumerable<IInterceptor> Intents(DatabaseOptions options) =>
        options.SqlServer.ReadOnlyIntent ? [new ReadOnlyIntentInterceptor(options.ConnectionString)] : [];
}
