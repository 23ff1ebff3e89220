using OutcomesApi.Infrastructure;

namespace OutcomesApi.Api;

/// <summary>Puts the service together.</summary>
internal static class OutcomesApplication
{
    public static WebApplication Create(string[] configuration)
    {
        var builder = WebApplication.CreateBuilder(configuration);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddInfrastructure(builder.Configuration).AddApi(builder.Configuration);
        return builder.Build().UseApi();
    }
}
