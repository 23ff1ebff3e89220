namespace OutcomesApi.Api.Representations;

/// <summary>
/// Takes a suffix such as <c>.csv</c> off the path before routing and remembers it: a link to a spreadsheet must not need a header.
/// </summary>
internal sealed class FormatSuffixMiddleware(RequestDelegate next)
{
    private static readonly string[] _withoutFormats = ["/openapi", "/swagger", "/problems", "/health", "/robots.txt"];

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (
            !Array.Exists(_withoutFormats, prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
            && SuffixOf(path.Value) is { } format
        )
        {
            context.Features.Set(new RepresentationFeature { Suffix = format });
            context.Request.Path = path.Value![..^(format.Name.Length + 1)];
        }

        return next(context);
    }

    private static Representation? SuffixOf(string? path)
    {
        foreach (var format in Representation.All)
        {
            if (path is not null && path.Length > format.Name.Length + 2 && path.EndsWith('.' + format.Name, StringComparison.Ordinal))
                return format;
        }

        return null;
    }
}
