using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;

namespace Parley.Issuance.Names;

public abstract partial record CertificateName
{
    /// <summary>The forms that <see cref="TryParse"/> reads, for errors and help.</summary>
    public const string Forms = "dns:HOST, ip:ADDRESS, uri:sip:DOMAIN, srv:_SERVICE.DOMAIN or xmpp:DOMAIN";

    /// <summary>Reads <c>FORM:NAME</c>.</summary>
    /// <param name="text">What was typed; names with letters beyond ASCII are turned into A-labels.</param>
    /// <param name="name">The name.</param>
    /// <param name="why">What is wrong with it, as the end of a sentence.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out CertificateName? name, [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(text);
        name = null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (form, value) = colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);
        why = form.ToLowerInvariant() switch
        {
            "dns" => TryDns(value, out name),
            "ip" => TryIp(value, out name),
            "uri" => TryUri(value, out name),
            "srv" => TryService(value, out name),
            "xmpp" => TryXmpp(value, out name),
            _ => $"does not begin with a form: {Forms}",
        };
        return name is not null;
    }

    /// <summary>
    /// The name that a request asks for, written anew: nothing of it is copied. <see langword="null"/> where it is of a form
    /// that is not issued, or no good name of its form.
    /// </summary>
    public static CertificateName? Of(GeneralName name)
    {
        var form = name.Kind switch
        {
            GeneralNameKind.DnsName => "dns",
            GeneralNameKind.IpAddress => "ip",
            GeneralNameKind.Uri => "uri",
            GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.SrvName => "srv",
            GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.XmppAddress => "xmpp",
            _ => null,
        };
        return form is not null && name.Text is { } text && TryParse($"{form}:{text}", out var read, out _) ? read : null;
    }

    static string? TryDns(string value, out CertificateName? name)
    {
        name = null;
        var isWild = value.StartsWith("*.", StringComparison.Ordinal);
        if (!TryDomain(isWild ? value[2..] : value, out var domain, out var why))
            return why;
        if (isWild && !domain.Contains('.', StringComparison.Ordinal))
            return "has a star for a whole top-level domain";
        name = new Dns(isWild ? $"*.{domain}" : domain);
        return null;
    }

    static string? TryIp(string value, out CertificateName? name)
    {
        name = AddressLiteral.TryParse(value, out var address) ? new Ip(address) : null;
        return name is null ? "is no IPv4 or IPv6 address" : null;
    }

    static string? TryUri(string value, out CertificateName? name)
    {
        name = null;
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : value[..colon].ToLowerInvariant();
        if (scheme is not ("sip" or "sips"))
            return "is no SIP identity; the form is uri:sip:DOMAIN (RFC 5922, 7.1)";
        if (!TryDomain(value[(colon + 1)..], out var domain, out var why))
            return why;
        name = new Uri(scheme, domain);
        return null;
    }

    static string? TryService(string value, out CertificateName? name)
    {
        name = null;
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2 || value[0] != '_')
            return "is no service of a domain; the form is srv:_xmpp-client.DOMAIN (RFC 4985, 2)";
        if (value[(dot + 1)..].StartsWith('_'))
            return "has a protocol such as _tcp, which RFC 4985 leaves out; the form is srv:_xmpp-client.DOMAIN";
        if (!TryDomain(value[1..dot], out var service, out var why) || !TryDomain(value[(dot + 1)..], out var domain, out why))
            return why;
        name = new Service($"_{service}", domain);
        return null;
    }

    static string? TryXmpp(string value, out CertificateName? name)
    {
        name = null;
        if (value.Contains('@', StringComparison.Ordinal))
            return "is the address of a user; a server has a domain";
        if (!TryDomain(value, out var domain, out var why))
            return why;
        name = new Xmpp(domain, DomainText.ToUnicode(domain));
        return null;
    }

    static bool TryDomain(string value, [NotNullWhen(true)] out string? domain, [NotNullWhen(false)] out string? why)
    {
        domain = null;
        why = AddressLiteral.TryParse(value, out _) ? "is an IP address where a name stands"
            : !DomainText.TryToAscii(value, out var ascii) || ascii.Contains('_', StringComparison.Ordinal) || ascii.Split('.').Any(IsBadLabel)
                ? "is no DNS name: labels of letters, digits and hyphens, 63 at most, with dots between"
            : ascii[(ascii.LastIndexOf('.') + 1)..].All(char.IsAsciiDigit) ? "ends in a number, so that it may be taken for an address"
            : null;
        if (why is null)
            DomainText.TryToAscii(value, out domain);
        return domain is not null;
    }

    static bool IsBadLabel(string label) => label.StartsWith('-') || label.EndsWith('-');
}
