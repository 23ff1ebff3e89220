using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

namespace OutcomesApi.Api.Pages;

/// <summary>Registers the pages for people, and the files they are shown with.</summary>
internal static class SiteRegistration
{
    private const string AssetsPath = "/assets";

    private static readonly int _assetSeconds = (int)TimeSpan.FromDays(365).TotalSeconds;

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        // Razor asks for data protection and the pages protect nothing: no key need outlive the process, nor a file be written for it.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorPages();
        return services.AddScoped<PageQuestions>();
    }

    /// <summary>The style sheet and its like, out of the assembly, so that they are there wherever the binary is. Their addresses name the
    /// build, so they can be kept.</summary>
    public static WebApplication UseSiteAssets(this WebApplication app)
    {
        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = AssetsPath,
                FileProvider = new EmbeddedFileProvider(typeof(SiteRegistration).Assembly, "Assets"),
                OnPrepareResponse = context =>
                    context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v")
                        ? $"public, max-age={_assetSeconds}, immutable"
                        : "public, max-age=3600",
            }
        );
        return app;
    }
}
