using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace OutcomesApi.Infrastructure.Settings;

/// <summary>Refuses settings of a section that nobody reads: a mistyped one would do nothing and say nothing.</summary>
/// <typeparam name="T">The settings that there are.</typeparam>
/// <param name="section">What is set.</param>
internal sealed class KnownSettings<T>(IConfigurationSection section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options) =>
        UnknownIn(section, typeof(T)).ToList() is { Count: > 0 } unknown
            ? ValidateOptionsResult.Fail(unknown)
            : ValidateOptionsResult.Success;

    private static IEnumerable<string> UnknownIn(IConfigurationSection section, Type settings)
    {
        var known = settings.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var child in section.GetChildren())
        {
            if (Array.Find(known, property => property.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is not { } property)
                yield return $"There is no setting {child.Path}. Of {section.Path} there are {string.Join(", ", known.Select(setting => setting.Name).Order(StringComparer.Ordinal))}.";
            else if (property.PropertyType.Assembly == settings.Assembly && property.PropertyType.IsClass)
                foreach (var unknown in UnknownIn(child, property.PropertyType))
                    yield return unknown;
        }
    }
}
