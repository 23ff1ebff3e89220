using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OutcomesApi.Infrastructure.Importing.Sync.Download;
using OutcomesApi.Infrastructure.Settings;

namespace OutcomesApi.Infrastructure.Importing.Sync;

/// <summary>Registers <see cref="HomeOfficeSync"/>.</summary>
public static class SyncRegistration
{
    /// <summary>The synchronisation with the publisher's page, its options and its client. The importer, <see cref="IFileImporter"/>, is
    /// registered elsewhere.</summary>
    public static IServiceCollection AddSync(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSettings<SyncOptions>(configuration, SyncOptions.SectionName);
        services.AddTransient<AllowedAddressHandler>();
        services
            .AddHttpClient<PublisherClient>(Configure)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    AutomaticDecompression = DecompressionMethods.None,
                }
            )
            .AddHttpMessageHandler<AllowedAddressHandler>()
            .RemoveAllLoggers();
        return services
            .AddTransient<FileDownload>()
            .AddTransient(provider => new HomeOfficeSync(
                provider.GetRequiredService<PublisherClient>(),
                provider.GetRequiredService<FileDownload>(),
                provider.GetRequiredService<IServiceScopeFactory>(),
                provider.GetRequiredService<IOptions<SyncOptions>>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<HomeOfficeSync>>()
            ));
    }

    // Lengths and ranges are those of the file itself, so no coding of it is asked for. A silent server is told from a slow one per read.
    private static void Configure(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan;
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        client.DefaultRequestHeaders.UserAgent.ParseAdd(
            $"OutcomesApi/{typeof(SyncRegistration).Assembly.GetName().Version?.ToString(3) ?? "0"}"
        );
    }
}
