using System.Globalization;
using OpenTelemetry.Metrics;
using OutcomesApi.Api.Telemetry;
using OutcomesApi.Infrastructure;

namespace OutcomesApi.Api;

/// <summary>Puts the service together.</summary>
internal static class OutcomesApplication
{
    /// <summary>All of it.</summary>
    /// <param name="configuration">Settings, as on the command line.</param>
    /// <param name="replace">Replaces services, for tests.</param>
    public static WebApplication Create(string[] configuration, Action<IServiceCollection>? replace = null)
    {
        var builder = BuilderOf(configuration);
        builder.Services.AddApi(builder.Configuration);
        replace?.Invoke(builder.Services);
        return Build(builder).UseApi();
    }

    /// <summary>What a verb needs that serves nobody: the store and all that is done with it, and no HTTP.</summary>
    /// <param name="configuration">Settings, as on the command line.</param>
    public static WebApplication CreateWithoutServer(string[] configuration)
    {
        var builder = BuilderOf(configuration);
        builder.Services.AddTelemetry(builder.Configuration);
        return Build(builder);
    }

    private static WebApplicationBuilder BuilderOf(string[] configuration)
    {
        // One language of numbers, whatever the machine speaks.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

        // The settings lie beside the binary, from whichever folder it is started.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = configuration, ContentRootPath = AppContext.BaseDirectory }
        );
        EarlyStart.Begin(builder.Configuration);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.Services.AddInfrastructure(builder.Configuration);
        return builder;
    }

    private static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();

        // Made now, since a verb that starts no server would otherwise end without having sent what it measured.
        _ = app.Services.GetService<MeterProvider>();
        return app;
    }
}
