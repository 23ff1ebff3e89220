namespace OutcomesApi.Limits;

/// <summary>Answers that cost nothing to make.</summary>
internal static class Limit
{
    public static async Task SendAsync(HttpContext http, byte[] body)
    {
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body);
    }

    public static Task NotModifiedAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.Headers.ETag = "\"0123456789abcdef0123456789abcdef\"";
        return Task.CompletedTask;
    }

    public static async Task SendAgainAsync(HttpContext http, byte[] body, long length)
    {
        http.Response.ContentType = "text/csv";
        for (var left = length; left > 0; left -= body.Length)
            await http.Response.Body.WriteAsync(body.AsMemory(0, (int)Math.Min(left, body.Length)));
    }
}
