namespace OutcomesApi.Infrastructure.Importing.Sync.Download;

/// <summary>What may be asked: hosts that are named in the options, over https. A page that someone changed cannot point
/// elsewhere.</summary>
internal sealed class AllowedAddresses(SyncOptions options)
{
    /// <summary>Lets an address pass.</summary>
    /// <exception cref="SyncFailedException">It is not allowed.</exception>
    public void Check(Uri address)
    {
        if (!IsAllowedHost(address))
        {
            throw new SyncFailedException(
                "host-not-allowed",
                $"{address} is not on a host that files are fetched from ({string.Join(", ", options.AllowedHosts.Append(options.BaseAddress.Host).Distinct())})."
            );
        }

        if (!IsAllowedScheme(address))
            throw new SyncFailedException("scheme-not-allowed", $"{address} is not https.");
        if (address.UserInfo.Length > 0)
            throw new SyncFailedException("credentials-not-allowed", "An address with a name or password in it is not asked.");
    }

    private bool IsAllowedHost(Uri address) =>
        options.AllowedHosts.Contains(address.Host)
        || string.Equals(address.Host, options.BaseAddress.Host, StringComparison.OrdinalIgnoreCase);

    private bool IsAllowedScheme(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && options.BaseAddress.IsLoopback);
}
