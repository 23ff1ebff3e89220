using System.Reflection;

namespace OutcomesApi.Api.Caching;

/// <summary>A word that names the build of the assemblies that make an answer: a change of any of them can change it.</summary>
/// <param name="Id">The word.</param>
public sealed record BuildIdentity(string Id)
{
    /// <summary>The build of some assemblies.</summary>
    public static BuildIdentity Of(params IEnumerable<Assembly> assemblies) =>
        new(string.Join('.', assemblies.Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString("N"))));
}
