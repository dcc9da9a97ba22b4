using System.Buffers.Binary;
using System.Net;
using Parley.Certificates.Identity;
using static Parley.Certificates.Identity.PresentedNameKind;

namespace Parley.Certificates.Tests.Identity.Corpus;

/// <summary>
/// The table: names made of a domain by a rule, and what the specifications say of the outcome. Nothing is compared here;
/// that a name proves the domain or does not is known from how it was made.
/// </summary>
static class NameTable
{
    const string Syntax = "RFC 5280, 4.2.1.6: preferred name syntax";
    const string Other = "another name";

    internal static IEnumerable<PresentedCase> Of(DomainCase domain) =>
        DnsNames(DnsId, domain)
            .Concat(DnsNames(CommonName, domain))
            .Concat(SrvNames(domain))
            .Concat(XmppAddresses(domain))
            .Concat(Uris(domain))
            .Append(new(IpId, "C0000201", false, Other));

    /// <summary>Names for an address: only its own octets prove it (RFC 9525, 6.4).</summary>
    internal static IEnumerable<PresentedCase> Of(IPAddress address, string text)
    {
        var octets = address.GetAddressBytes();
        yield return new(IpId, Convert.ToHexString(octets), true, "RFC 9525, 6.4");
        yield return new(IpId, Convert.ToHexString([.. octets[..^1], (byte)(octets[^1] ^ 1)]), false, Other);
        yield return new(IpId, Convert.ToHexString(octets.Length == 4 ? address.MapToIPv6().GetAddressBytes() : octets[^4..]), false,
            "RFC 5280, 4.2.1.6: four octets and sixteen are different addresses");
        foreach (var kind in new[] { DnsId, CommonName })
        {
            yield return new(kind, address.ToString(), false, "RFC 9525, 6.4: an address is no DNS name");
            yield return new(kind, text, false, "RFC 9525, 6.4: an address is no DNS name");
            yield return new(kind, "*", false, "RFC 9525, 6.3");
            yield return new(kind, "*." + string.Join('.', address.ToString().Split('.')[1..]), false, "RFC 9525, 6.3: no wildcard in addresses");
        }

        if (octets.Length == 4)
            yield return new(DnsId, BinaryPrimitives.ReadUInt32BigEndian(octets).ToString(System.Globalization.CultureInfo.InvariantCulture), false, "an address as a number");
        yield return new(XmppAddr, text, false, "RFC 6120, 13.7.1.4: a domain, and an address goes into iPAddress");
        yield return new(UriId, "https://" + text, false, "the scheme is not asked for");
    }

    static IEnumerable<PresentedCase> DnsNames(PresentedNameKind kind, DomainCase domain)
    {
        var (ascii, first, parent) = (domain.Ascii, domain.First, domain.Parent);
        PresentedCase Yes(string text, string why) => new(kind, text, true, why);
        PresentedCase No(string text, string why) => new(kind, text, false, why);

        yield return Yes(ascii, "RFC 9525, 6.3: equal");
        yield return Yes(ascii.ToUpperInvariant(), "RFC 9525, 6.3: without regard to case");
        yield return Yes(char.ToUpperInvariant(ascii[0]) + ascii[1..], "RFC 9525, 6.3: without regard to case");
        yield return domain.HasWildcard && first.Length > 0
            ? Yes("*." + parent, "RFC 9525, 6.3: the whole left-most label")
            : No("*." + parent, "a wildcard for a registry's suffix");
        yield return domain.HasWildcard ? Yes("*." + parent.ToUpperInvariant(), "RFC 9525, 6.3") : No("*", "RFC 9525, 6.3");
        foreach (var text in new[]
        {
            "*." + ascii, "*.*." + parent, "**." + parent, "*", "*.", "*.*", first + ".*." + parent[(parent.IndexOf('.', StringComparison.Ordinal) + 1)..],
            first[..1] + "*." + parent, "*" + first[^1..] + "." + parent, first + "*." + parent, "*" + first + "." + parent, "xn--*." + parent,
            "*." + parent + ".", "*" + parent, "*.." + parent, first + "." + parent + ".*", "*.\0." + parent,
        })
        {
            yield return No(text, "RFC 9525, 6.3: one wildcard, the whole left-most label, for one label");
        }

        foreach (var text in new[]
        {
            parent, "www." + ascii, "x" + ascii, ascii + "x", ascii + ".test", "evil.test", "evil" + ascii, "im." + ascii, "a-" + ascii,
            ascii.Replace('.', '-'), ascii.Replace(".", "", StringComparison.Ordinal), "localhost",
        })
        {
            yield return No(text, Other);
        }

        foreach (var text in new[]
        {
            "", ".", ascii + ".", "." + ascii, ascii.Replace(".", "..", StringComparison.Ordinal), " " + ascii, ascii + " ", ascii + "\n", ascii + "\t",
            ascii + "\0", ascii + "\0.evil.test", "evil.test\0" + ascii, "\0" + ascii, ascii + ":443", ascii + "/", "https://" + ascii, "user@" + ascii,
            ascii + ",evil.test", "evil.test," + ascii, "DNS:" + ascii, "[" + ascii + "]", "\"" + ascii + "\"", ascii + "\\", ascii + "%00", first + "%2E" + parent,
        })
        {
            yield return No(text, Syntax);
        }

        foreach (var text in LookAlikes(domain))
            yield return No(text, "RFC 9525, 6.3 and RFC 5280, 7.2: A-labels, ASCII only");
    }

    static IEnumerable<PresentedCase> SrvNames(DomainCase domain)
    {
        var (ascii, parent) = (domain.Ascii, domain.Parent);
        foreach (var service in new[] { "_xmpp-client", "_xmpp-server", "_sip", "_ldap", "_collab-edge" })
        {
            PresentedCase Yes(string text) => new(SrvId, text, true, "RFC 4985, 2 and RFC 9525, 6.5") { Service = service };
            PresentedCase No(string text) => new(SrvId, text, false, "RFC 4985, 2: _Service.Name") { Service = service };

            yield return Yes(service + "." + ascii);
            yield return Yes(service.ToUpperInvariant() + "." + ascii.ToUpperInvariant());
            yield return Yes(service + "." + ascii) with { StringTag = 0x0C, Why = "issuers confuse the string types; the text is the same" };
            yield return domain.HasWildcard ? Yes(service + ".*." + parent) : No(service + ".*." + parent);
            foreach (var text in new[]
            {
                service + "._tcp." + ascii, service + "._tls." + ascii, service[1..] + "." + ascii, ascii, service + ascii, service + "..", service + ".",
                service + "." + ascii + ".", service + ".." + ascii, service + ".im." + ascii, service + ".*." + ascii, "*." + ascii, "_*." + ascii,
                service + "." + ascii + "\0", service + "\0." + ascii, service + "." + ascii + "\0.evil.test", " " + service + "." + ascii,
                "_" + service + "." + ascii, service + "x." + ascii, "." + ascii,
            })
            {
                yield return No(text);
            }
        }
    }

    static IEnumerable<PresentedCase> XmppAddresses(DomainCase domain)
    {
        var (ascii, unicode, parent) = (domain.Ascii, domain.Unicode, domain.Parent);
        foreach (var text in new[] { ascii, unicode, ascii.ToUpperInvariant(), unicode.ToUpperInvariant() })
            yield return new(XmppAddr, text, true, "RFC 6120, 13.7.1.4 and RFC 7622, 3.2: equal as domains");
        yield return new(XmppAddr, ascii + ".", true, "RFC 7622, 3.2: a last dot is stripped");
        yield return new(XmppAddr, ascii, true, "issuers confuse the string types; the text is the same") { StringTag = 0x16 };
        foreach (var text in new[]
        {
            "user@" + ascii, ascii + "/resource", "user@" + ascii + "/resource", "@" + ascii, ascii + "@", "/" + ascii, "*." + parent, "*." + ascii, "*",
            "im." + ascii, parent, "x" + ascii, ascii + "x", ascii + "..", "." + ascii, "", " " + ascii, ascii + " ", ascii + "\0", ascii + "\0.evil.test",
            "evil.test\0" + ascii, ascii + "\n", "xmpp:" + ascii, ascii + ":5222", ascii.Insert(1, "\u200B"), ascii.Insert(1, "\u00AD"),
            ascii.Insert(1, "\u2060"), ascii.Insert(1, "\u200D"), ascii + "\uFEFF", "\u202E" + ascii, Homograph(ascii),
        })
        {
            yield return new(XmppAddr, text, false, "RFC 6120, 13.7.1.4 and RFC 7622, 3.2: another domain, or none");
        }
    }

    static IEnumerable<PresentedCase> Uris(DomainCase domain)
    {
        var (ascii, parent) = (domain.Ascii, domain.Parent);
        foreach (var text in new[]
        {
            "sip:" + ascii, "SIP:" + ascii, "sip:" + ascii.ToUpperInvariant(), "sip:" + ascii + ":5061", "sip:" + ascii + ";transport=tls",
            "sip:" + ascii + ".",
        })
        {
            yield return new(UriId, text, true, "RFC 5922, 7.1: the scheme sip, no user part") { IsSipDomain = true };
        }

        foreach (var text in new[] { "sip:evil.test", "sip:" + parent, "sip:im." + ascii, "sip:x" + ascii, "sip:*." + parent, "sip:*." + ascii })
            yield return new(UriId, text, false, "RFC 5922, 7.1 and 7.2: another domain, and no wildcards") { IsSipDomain = true };
        foreach (var text in new[] { "sip:user@" + ascii, "sip:user:password@" + ascii, "sip:@" + ascii, "sip:evil.test@" + ascii, "sip:" + ascii + "@evil.test" })
            yield return new(UriId, text, false, "RFC 5922, 7.1: a user part") { IsSipDomain = false };
        foreach (var text in new[] { "sips:" + ascii, "xmpp:" + ascii, "https://" + ascii, "https://" + ascii + "/", "ldap://" + ascii, "tel:" + ascii })
            yield return new(UriId, text, false, "RFC 5922, 7.1: another scheme") { IsSipDomain = false };
        foreach (var text in new[]
        {
            "sip://" + ascii, "sip:" + ascii + "/", "sip:" + ascii + "/evil", "sip:" + ascii + "#x", "sip: " + ascii, "sip:" + ascii + "\0", "sip:" + ascii + "\0.evil.test",
            "sip:", "sip", ascii, ":" + ascii, "sip:evil.test;maddr=" + ascii, "sip:evil.test?" + ascii, "sip:" + Homograph(ascii), "sip:" + ascii.Insert(1, "\u00AD"),
            "sip:" + ascii.Replace('.', '\u3002'), "sip:[" + ascii + "]", "sip:" + ascii + ":", "sip:" + ascii + ":x", "",
        }.Concat(domain.IsInternational ? ["sip:" + domain.Unicode] : []))
        {
            yield return new(UriId, text, false, "RFC 3261, 25.1: no SIP URI, or another host") { IsSipDomain = null };
        }
    }

    static IEnumerable<string> LookAlikes(DomainCase domain)
    {
        var ascii = domain.Ascii;
        if (domain.IsInternational)
            yield return domain.Unicode;
        yield return Homograph(ascii);
        yield return ascii.Replace('.', '\u3002');
        yield return ascii.Replace('.', '\uFF0E');
        yield return (char)(ascii[0] + 0xFEE0) + ascii[1..];
        yield return ascii.Insert(1, "\u00AD");
        yield return ascii.Insert(1, "\u200B");
        yield return "\uFEFF" + ascii;
        yield return "\u202E" + ascii;
        // Letters that lower to ASCII ones outside ASCII: the Kelvin sign, the long s, the dotted capital I.
        yield return ascii.Contains('k', StringComparison.Ordinal) ? ascii.Replace('k', '\u212A') : ascii + "\u212A";
        yield return ascii.Contains('s', StringComparison.Ordinal) ? ascii.Replace('s', '\u017F') : ascii + "\u017F";
        yield return ascii.Contains('i', StringComparison.Ordinal) ? ascii.Replace('i', '\u0130') : ascii + "\u0130";
    }

    /// <summary>A Cyrillic е in place of the last Latin e.</summary>
    static string Homograph(string ascii)
    {
        var at = ascii.LastIndexOf('e');
        return ascii[..at] + '\u0435' + ascii[(at + 1)..];
    }
}
