using Microsoft.AspNetCore.Http.Extensions;

namespace OutcomesApi.Api.Pages;

/// <summary>An answer of the API that a page shows, with where the same can be had from the API.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Answer">The answer, as its JSON gives it.</param>
/// <param name="Path">The path of its question.</param>
/// <param name="Query">The parameters of its question.</param>
public sealed record ShownAnswer<T>(T Answer, string Path, IReadOnlyList<KeyValuePair<string, string>> Query)
{
    /// <summary>The address of it as JSON.</summary>
    public string Json => Path + ToQuery();

    /// <summary>The address of it as a table.</summary>
    public string Csv => $"{Path}.csv{ToQuery()}";

    /// <summary>The address of it as a workbook.</summary>
    public string Xlsx => $"{Path}.xlsx{ToQuery()}";

    /// <summary>The address of it as a picture.</summary>
    /// <param name="width">How wide, in pixels.</param>
    /// <param name="force">The force to mark; null for none.</param>
    /// <param name="theme">The colours.</param>
    public string Picture(int width, string? force = null, string theme = "auto")
    {
        List<KeyValuePair<string, string>> drawn = [new("width", $"{width}"), new("theme", theme)];
        if (force is not null)
            drawn.Insert(0, new("force", force));
        return $"{Path}.svg{ToQuery(drawn)}";
    }

    private string ToQuery(params IEnumerable<KeyValuePair<string, string>> more) =>
        new QueryBuilder(Query.Concat(more)).ToQueryString().Value ?? "";
}
