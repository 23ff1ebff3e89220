using OutcomesApi.Api.IntegrationTests.Support;
using YamlDotNet.RepresentationModel;

namespace OutcomesApi.Api.IntegrationTests.Deployment;

/// <summary>Reads the files of deploy/.</summary>
internal static class DeploymentFiles
{
    public static string Folder { get; } = RepositoryFiles.Path("deploy");

    public static IReadOnlyList<string> Manifests { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Folder, "kubernetes"), "*.yaml")
            .Where(file => !file.EndsWith("kustomization.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(params string[] parts) => File.ReadAllText(Path.Combine([Folder, .. parts]));

    /// <summary>The documents of a YAML file.</summary>
    public static IReadOnlyList<YamlMappingNode> Yaml(string text)
    {
        using var reader = new StringReader(text);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    /// <summary>All keys and scalars of a node and below.</summary>
    public static IEnumerable<YamlNode> Nodes(YamlNode node) => node.AllNodes;
}
