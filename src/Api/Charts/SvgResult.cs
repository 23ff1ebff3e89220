using System.Security.Cryptography;
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
        response.Headers.ContentSecurityPolicy = PolicyOf(picture);
        await using var writer = XmlWriter.Create(response.Body, _settings);
        await picture.SaveAsync(writer, context.HttpContext.RequestAborted);
    }

    // A picture that is opened by itself runs nothing, loads nothing, and looks as its own style element says and nothing else.
    private static string PolicyOf(XDocument picture) =>
        $"default-src 'none'; style-src {string.Join(' ', picture.Descendants().Where(one => one.Name.LocalName == "style").Select(HashOf).DefaultIfEmpty("'none'"))}; sandbox";

    private static string HashOf(XElement style) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Value)))}'";
}
