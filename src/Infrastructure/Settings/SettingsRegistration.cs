using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OutcomesApi.Infrastructure.Settings;

/// <summary>Registers the settings of a section of the configuration.</summary>
public static class SettingsRegistration
{
    /// <summary>Settings that are read from a section and checked before anything is served: their ranges, and that each setting there is
    /// one that is known.</summary>
    /// <typeparam name="T">The settings.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="sectionName">The section: <c>Database</c>.</param>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string sectionName)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(sectionName);
        services
            .AddSingleton<IValidateOptions<T>>(new KnownSettings<T>(section))
            .AddOptions<T>()
            .Bind(section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services;
    }
}
