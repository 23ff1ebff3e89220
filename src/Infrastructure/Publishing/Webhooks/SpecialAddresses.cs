using System.Net;
using System.Net.Sockets;

namespace OutcomesApi.Infrastructure.Publishing.Webhooks;

/// <summary>
/// The addresses that are not of the public internet: the IANA's registries of special-purpose addresses for IPv4 (RFC 6890) and IPv6, and
/// multicast. Addresses that carry another within them (mapped, 6to4, NAT64, Teredo) are among them, since they would lead around the list.
/// </summary>
internal static class SpecialAddresses
{
    private static readonly IPNetwork[] _four =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.31.196.0/24"),
        IPNetwork.Parse("192.52.193.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("192.175.48.0/24"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"),
        IPNetwork.Parse("240.0.0.0/4"),
    ];

    // Only 2000::/3 is given out for use on the internet; these parts of it are not.
    private static readonly IPNetwork _global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] _sixReserved =
    [
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("2620:4f:8000::/48"),
        IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Whether an address is special, so that nothing may be sent there on a stranger's word.</summary>
    public static bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => Array.Exists(_four, network => network.Contains(plain)),
            AddressFamily.InterNetworkV6 => !_global.Contains(plain) || Array.Exists(_sixReserved, network => network.Contains(plain)),
            _ => true,
        };
    }
}
