using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OutcomesApi.Api;

namespace OutcomesApi.Benchmarks;

/// <summary>The service on its bundled figures, asked in the process, without sockets: what a request costs and allocates is then what the
/// service itself does.</summary>
internal sealed class MeasuredService : IAsyncDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly WebApplication _app;

    private MeasuredService(string[] settings)
    {
        Directory.CreateDirectory(_folder);
        _app = OutcomesApplication.Create(
            [
                "--applicationName",
                "OutcomesApi.Api",
                "--Database:ConnectionString",
                $"Data Source={Path.Combine(_folder, "outcomes.db")}",
                "--Logging:LogLevel:Default",
                "Error",
                .. settings,
            ],
            services => services.AddSingleton<IServer, TestServer>()
        );
    }

    public IServiceProvider Services => _app.Services;

    public TestServer Server => _app.GetTestServer();

    public static async Task<MeasuredService> StartAsync(params string[] settings)
    {
        var service = new MeasuredService(settings);
        await service._app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
