using System.Collections.Immutable;
using System.Net;

namespace Parley.Certificates.Identity;

/// <summary>All names of one certificate that may identify a server, as they stand in it, in its order.</summary>
public sealed partial record PresentedNames
{
    /// <summary>The dNSName entries.</summary>
    public ImmutableArray<string> DnsNames { get; init; } = [];

    /// <summary>The SRVName entries (RFC 4985).</summary>
    public ImmutableArray<string> SrvNames { get; init; } = [];

    /// <summary>The id-on-xmppAddr entries (RFC 6120, 13.7.1.4).</summary>
    public ImmutableArray<string> XmppAddresses { get; init; } = [];

    /// <summary>The uniformResourceIdentifier entries.</summary>
    public ImmutableArray<string> Uris { get; init; } = [];

    /// <summary>The iPAddress entries of four or sixteen octets.</summary>
    public ImmutableArray<IPAddress> IpAddresses { get; init; } = [];

    /// <summary>The common names of the subject, the most specific one last, as they are encoded.</summary>
    public ImmutableArray<string> CommonNames { get; init; } = [];

    /// <summary>
    /// The authority above whose name constraints do not allow the most specific common name, which proves nothing then;
    /// <see langword="null"/> where all allow it. Path validation does not ask (RFC 5280, 4.2.1.10): of a common name it cannot know
    /// that it is a host's.
    /// </summary>
    public string? CommonNameForbiddenBy { get; init; }

    /// <summary>Whether the certificate has a subject alternative name at all, be it empty.</summary>
    public bool HadSubjectAlternativeName { get; init; }

    /// <summary>Whether any entry of the subject alternative name can identify a server.</summary>
    public bool HasIdentifier =>
        !(DnsNames.IsEmpty && SrvNames.IsEmpty && XmppAddresses.IsEmpty && Uris.IsEmpty && IpAddresses.IsEmpty);

    /// <summary>How many names of a kind there are.</summary>
    internal int Count(PresentedNameKind kind) => kind switch
    {
        PresentedNameKind.DnsId => DnsNames.Length,
        PresentedNameKind.SrvId => SrvNames.Length,
        PresentedNameKind.XmppAddr => XmppAddresses.Length,
        PresentedNameKind.UriId => Uris.Length,
        PresentedNameKind.IpId => IpAddresses.Length,
        _ => CommonNames.Length,
    };

    /// <summary>The names of a kind, in the order of the certificate.</summary>
    internal IEnumerable<PresentedName> OfKind(PresentedNameKind kind)
    {
        var count = Count(kind);
        for (var index = 0; index < count; index++)
            yield return new() { Kind = kind, Value = Value(kind, index), Number = index + 1 };
    }

    string Value(PresentedNameKind kind, int index) => kind switch
    {
        PresentedNameKind.DnsId => DnsNames[index],
        PresentedNameKind.SrvId => SrvNames[index],
        PresentedNameKind.XmppAddr => XmppAddresses[index],
        PresentedNameKind.UriId => Uris[index],
        PresentedNameKind.IpId => IpAddresses[index].ToString(),
        _ => CommonNames[index],
    };
}
