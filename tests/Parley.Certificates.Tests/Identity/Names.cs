using System.Net;
using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity;

/// <summary>Names that certificates of tests present, written as <c>DNS:example.com, CN:example.com</c>.</summary>
static class Names
{
    internal static PresentedNames Of(string list)
    {
        var names = new PresentedNames();
        foreach (var entry in list.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            names = Add(names, entry[..colon], entry[(colon + 1)..]);
        }

        return names with { HadSubjectAlternativeName = names.HasIdentifier };
    }

    static PresentedNames Add(PresentedNames names, string kind, string value) => kind switch
    {
        "DNS" => names with { DnsNames = names.DnsNames.Add(value) },
        "SRV" => names with { SrvNames = names.SrvNames.Add(value) },
        "XMPP" => names with { XmppAddresses = names.XmppAddresses.Add(value) },
        "URI" => names with { Uris = names.Uris.Add(value) },
        "IP" => names with { IpAddresses = names.IpAddresses.Add(IPAddress.Parse(value)) },
        "CN" => names with { CommonNames = names.CommonNames.Add(value) },
        _ => throw new ArgumentException($"'{kind}' is not a kind of name.", nameof(kind)),
    };
}
