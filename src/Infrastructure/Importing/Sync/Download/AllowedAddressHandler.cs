using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>Checks every address before it is asked, and follows redirects itself so that each of them is checked too.</summary>
internal sealed class AllowedAddressHandler(IOptions<SyncOptions> options) : DelegatingHandler
{
    private const int MaxRedirects = 5;

    private readonly AllowedAddresses _addresses = new(options.Value);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            _addresses.Check(request.RequestUri!);
            var response = await base.SendAsync(request, cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
                return response;
            response.Dispose();
            if (redirects == MaxRedirects)
                throw new SyncFailedException("too-many-redirects", $"{request.RequestUri} is redirected more than {MaxRedirects} times.");
            request = Copy(request, new Uri(request.RequestUri!, location));
        }
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;

    private static HttpRequestMessage Copy(HttpRequestMessage request, Uri address)
    {
        var copy = new HttpRequestMessage(request.Method, address) { Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var (name, values) in (HttpHeaders)request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        return copy;
    }
}
