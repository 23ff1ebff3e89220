using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Mvc;

namespace OutcomesApi.Api.Representations.Atom;

/// <summary>An answer as an Atom feed (RFC 4287).</summary>
public sealed class AtomResult(SyndicationFeed feed) : ActionResult
{
    /// <inheritdoc/>
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var buffer = new MemoryStream();
        await using (
            var xml = XmlWriter.Create(
                buffer,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    Async = true,
                    Indent = true,
                }
            )
        )
            new Atom10FeedFormatter(feed).WriteTo(xml);
        var response = context.HttpContext.Response;
        response.ContentType = "application/atom+xml; charset=utf-8";
        await response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.HttpContext.RequestAborted);
    }
}
