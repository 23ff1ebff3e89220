using System.Globalization;
using OpenTelemetry.Metrics;
using OutcomesApi.Infrastructure;

namespace OutcomesApi.Api;

/// <summary>Puts the service together.</summary>
internal static class OutcomesApplication
{
    /// <param name="configuration">Settings, as on the command line.</param>
    /// <param name="replace">Replaces services, for tests.</param>
    public static WebApplication Create(string[] configuration, Action<IServiceCollection>? replace = null)
    {
        // One language of numbers, whatever the machine speaks.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        // The settings lie beside the binary, from whichever folder it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = configuration, ContentRootPath = AppContext.BaseDirectory });
        EarlyStart.Begin(builder.Configuration);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.Services.AddInfrastructure(builder.Configuration).AddApi(builder.Configuration);
        replace?.Invoke(builder.Services);
        var app = builder.Build().UseApi();

        // Made now, since a verb that starts no server would otherwise end without having sent what it measured.
        _ = app.Services.GetService<MeterProvider>();
        return app;
    }
}
