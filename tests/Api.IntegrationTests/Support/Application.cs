using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace OutcomesApi.Api.IntegrationTests.Support;

/// <summary>Puts the service together as the command line does, on a free port of the loopback interface.</summary>
internal static class Application
{
    public static WebApplication Create(string provider, string connectionString, params string[] settings) =>
        Create(provider, connectionString, null, settings);

    public static WebApplication Create(
        string provider,
        string connectionString,
        Action<IServiceCollection>? replace,
        params string[] settings
    ) =>
        OutcomesApplication.Create(
            [
                "--applicationName",
                "OutcomesApi.Api",
                "--environment",
                "Production",
                "--contentRoot",
                AppContext.BaseDirectory,
                "--urls",
                "http://127.0.0.1:0",
                "--Database:Provider",
                provider,
                "--Database:ConnectionString",
                connectionString,
                "--Logging:LogLevel:Default",
                "Error",
                "--Logging:LogLevel:Microsoft.AspNetCore",
                "Error",
                "--Logging:LogLevel:Microsoft.EntityFrameworkCore",
                "Error",
                .. settings,
            ],
            replace
        );

    /// <summary>An application on a file of SQLite.</summary>
    public static WebApplication OnSqlite(string file) => Create("Sqlite", $"Data Source={file}");

    public static HttpClient ClientOf(WebApplication app) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
}
