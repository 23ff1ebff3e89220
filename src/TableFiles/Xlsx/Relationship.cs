using OutcomesApi.TableFiles.Guards;

namespace OutcomesApi.TableFiles.Xlsx;

/// <summary>An arrow from one part of an Office Open XML package to another. Those that lead out of the file are left out: they are never
/// followed.</summary>
/// <param name="Id">Its identifier within the part it comes from.</param>
/// <param name="Type">The address that stands for its kind.</param>
/// <param name="Part">The name of the part it leads to.</param>
internal sealed record Relationship(string Id, string Type, string Part)
{
    private const int Most = 10_000;

    /// <summary>Whether it is of a kind, in either dialect of the standard.</summary>
    public bool IsOf(string kind) => Type.EndsWith("/relationships/" + kind, StringComparison.Ordinal);

    /// <summary>Those of a part, or of the package where the name is empty.</summary>
    public static IReadOnlyList<Relationship> ReadOf(ZipPackage package, string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var xml = package.OpenMarkup($"{folder}_rels/{part[folder.Length..]}.rels");
        var found = new List<Relationship>();
        while (xml?.Read() == true)
        {
            if (!xml.IsElement || xml.LocalName != "Relationship" || xml.Attribute("TargetMode") == "External")
                continue;
            found.Add(
                new Relationship(xml.Attribute("Id") ?? "", xml.Attribute("Type") ?? "", Resolve(folder, xml.Attribute("Target") ?? ""))
            );
            if (found.Count > Most)
                throw FileErrors.Broken("it has more parts than any spreadsheet");
        }

        return found;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..")
                steps.Add(step);
            else if (steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps.Where(step => step != "."));
    }
}
