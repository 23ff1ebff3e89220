using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using OutcomesApi.Api.Representations;

namespace OutcomesApi.Api.Charts;

/// <summary>An answer as a picture.</summary>
/// <param name="fileName">What it is called where it is saved.</param>
/// <param name="picture">The picture.</param>
public sealed class SvgResult(string fileName, XDocument picture) : ActionResult
{
    // A picture runs nothing and loads nothing, whoever opens it by itself.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static readonly XmlWriterSettings _settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Async = true,
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
    };

    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        response.ContentType = Representation.Svg.MediaType + "; charset=utf-8";
        response.Headers.ContentDisposition = $"inline; filename=\"{fileName}\"";
        response.Headers.ContentLanguage = "en";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        await using var writer = XmlWriter.Create(response.Body, _settings);
        await picture.SaveAsync(writer, context.HttpContext.RequestAborted);
    }
}
