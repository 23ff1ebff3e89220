using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>What SQL Server refuses of a model though it is well formed: found without a server.</summary>
internal static class SqlServerLimits
{
    private const int MostClusteredBytes = 900;
    private const int MostIndexedBytes = 1700;

    /// <summary>The faults of a model; empty where SQL Server would take it.</summary>
    public static IReadOnlyList<string> FaultsOf(IModel model) => [.. CascadeFaults(model), .. KeyFaults(model)];

    // Error 1785: a table may be reached from another by cascading deletes in one way only.
    private static IEnumerable<string> CascadeFaults(IModel model)
    {
        var cascades = model
            .GetEntityTypes()
            .SelectMany(type => type.GetDeclaredForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .ToLookup(key => key.PrincipalEntityType, key => key.DeclaringEntityType);
        foreach (var start in cascades.Select(group => group.Key))
        {
            var reached = new HashSet<IEntityType> { start };
            var pending = new Queue<IEntityType>([start]);
            while (pending.TryDequeue(out var type))
            {
                foreach (var dependent in cascades[type])
                {
                    if (reached.Add(dependent))
                        pending.Enqueue(dependent);
                    else
                        yield return $"1785: deleting {start.DisplayName()} reaches {dependent.DisplayName()} in several ways";
                }
            }
        }
    }

    // Error 1919: no column without a largest length in a key. Errors 1944 and 1946: 900 bytes in a clustered key, 1700 in another.
    private static IEnumerable<string> KeyFaults(IModel model)
    {
        foreach (var type in model.GetEntityTypes())
        {
            var keys = type.GetKeys()
                .Select(key => (key.Properties, Most: key.IsPrimaryKey() ? MostClusteredBytes : MostIndexedBytes))
                .Concat(type.GetIndexes().Select(index => (index.Properties, Most: MostIndexedBytes)));
            foreach (var (properties, most) in keys)
            {
                var name = $"{type.DisplayName()} ({string.Join(", ", properties.Select(property => property.Name))})";
                if (
                    properties.FirstOrDefault(property => property.GetColumnType().Contains("(max)", StringComparison.OrdinalIgnoreCase)) is
                    { } unbounded
                )
                    yield return $"1919: {name} has {unbounded.Name}, of no largest length";
                else if (properties.Sum(BytesOf) is var bytes && bytes > most)
                    yield return $"1944/1946: {name} can be {bytes} bytes long, more than {most}";
            }
        }
    }

    private static int BytesOf(IProperty property)
    {
        var type = property.GetColumnType().ToLowerInvariant();
        var open = type.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? type : type[..open];
        var length = open < 0 ? 0 : int.Parse(type[(open + 1)..^1].Split(',')[0], CultureInfo.InvariantCulture);
        return name switch
        {
            "bit" or "tinyint" => 1,
            "smallint" => 2,
            "date" => 3,
            "int" or "real" => 4,
            "bigint" or "float" or "datetime2" or "money" or "rowversion" => 8,
            "datetimeoffset" => 10,
            "varchar" or "char" or "varbinary" or "binary" => length,
            "nvarchar" or "nchar" => length * 2,
            _ => 17,
        };
    }
}
