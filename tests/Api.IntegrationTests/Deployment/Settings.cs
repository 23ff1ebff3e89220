using System.Reflection;
using System.Text.RegularExpressions;

namespace OutcomesApi.Api.IntegrationTests.Deployment;

/// <summary>What can be set of the service, read from its types: each section of the configuration is a type that names it.</summary>
internal static partial class Settings
{
    // Of .NET, ASP.NET Core and OpenTelemetry.
    private static readonly string[] _ofFrameworks =
    [
        "ASPNETCORE_HTTP_PORTS",
        "DOTNET_EnableDiagnostics",
        "AllowedHosts",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "Logging__Console__FormatterName",
        "Logging__Console__FormatterOptions__IncludeScopes",
        "Logging__Console__FormatterOptions__UseUtcTimestamp",
        "Logging__Console__FormatterOptions__TimestampFormat",
    ];

    /// <summary>The settings of the service itself, as environment variables.</summary>
    public static IReadOnlySet<string> OfTheService { get; } =
        new[] { typeof(OutcomesApplication).Assembly, typeof(Infrastructure.DependencyInjection).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static) is not null)
            .SelectMany(type => Paths(type, (string)type.GetField("SectionName")!.GetRawConstantValue()!))
            .ToHashSet(StringComparer.Ordinal);

    public static bool IsKnown(string variable) =>
        OfTheService.Contains(EntryOfList().Replace(variable, "")) || _ofFrameworks.Contains(variable);

    [GeneratedRegex(@"__\d+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EntryOfList();

    private static IEnumerable<string> Paths(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .SelectMany(property =>
                property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass
                    ? Paths(property.PropertyType, $"{prefix}__{property.Name}")
                    : [$"{prefix}__{property.Name}"]
            );
}
