using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;

namespace Parley.Certificates.Rules;

/// <summary>
/// A name or a constraint, made ready for comparison once, because names are held against many subtrees (RFC 5280,
/// 4.2.1.10).
/// </summary>
sealed class SubtreeName
{
    SubtreeName(GeneralName name, string? text, DistinguishedName? directory, bool isUsable)
    {
        Name = name;
        Text = text;
        Directory = directory;
        IsUsable = isUsable;
        Kind = name.Kind;
    }

    /// <summary>The name itself, for reports.</summary>
    internal GeneralName Name { get; }

    /// <summary>Constraints speak about names of the same form.</summary>
    internal GeneralNameKind Kind { get; private init; }

    /// <summary>Whether it is well-formed and of a form that can be compared.</summary>
    internal bool IsUsable { get; }

    /// <summary>The host or the mail address to compare; of a service name the domain, where one is given.</summary>
    string? Text { get; }

    DistinguishedName? Directory { get; }

    /// <summary>The service of an SRVName with its underscore; a constraint need not have one.</summary>
    string? Service { get; init; }

    /// <summary>Makes a constraint ready.</summary>
    internal static SubtreeName OfConstraint(GeneralName name)
    {
        var text = name.Text;
        var undotted = text is ['.', ..] ? text.AsSpan(1) : text;
        return name.Kind switch
        {
            GeneralNameKind.DnsName => new(name, text, null, text is "" || HostText.IsHost(undotted)),
            GeneralNameKind.Uri => new(name, text, null, HostText.IsHost(undotted)),
            GeneralNameKind.Rfc822Name => new(name, text, null, HostText.IsHost(HasMailbox(text) ? HostOf(text) : undotted)),
            GeneralNameKind.IpAddress => new(name, null, null, IsMask(name.Value.Span[(name.Value.Length / 2)..])),
            GeneralNameKind.DirectoryName => new(name, null, name.Directory, isUsable: true),
            _ => OfService(name, isWhole: false),
        };
    }

    /// <summary>Makes a name of a certificate ready.</summary>
    internal static SubtreeName OfName(GeneralName name)
    {
        var text = name.Text;
        switch (name.Kind)
        {
            case GeneralNameKind.DnsName:
                return new(name, text, null, HostText.IsHost(text is ['*', '.', ..] ? text.AsSpan(2) : text));
            case GeneralNameKind.Uri:
                var host = HostText.OfUri(text);
                return new(name, host, null, host is not null);
            case GeneralNameKind.Rfc822Name:
                return new(name, text, null, HasMailbox(text) && text is not ['@', ..] && HostText.IsHost(HostOf(text)));
            case GeneralNameKind.DirectoryName:
                return new(name, null, name.Directory, isUsable: true);
            case GeneralNameKind.IpAddress:
                return new(name, null, null, isUsable: true);
            default:
                return OfService(name, isWhole: true);
        }
    }

    /// <summary>
    /// Makes a mail address with letters of any alphabet ready: constraints on mail are about it as they are about others, its
    /// domain in A-labels (RFC 9598, 6; RFC 8398, 6 for domains in U-labels).
    /// </summary>
    internal static SubtreeName OfInternationalMail(GeneralName name)
    {
        var mail = AsciiMail(name.Text);
        return new(name, mail, null, mail is not null) { Kind = GeneralNameKind.Rfc822Name };
    }

    /// <summary>Whether this constraint speaks about names of the other's form; both are of one kind.</summary>
    internal bool IsAbout(SubtreeName name) =>
        Kind != GeneralNameKind.OtherName || Name.OtherNameType == name.Name.OtherNameType;

    /// <summary>Whether this constraint's subtree holds the name; both are usable and of one form.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isExcluded">
    /// In an excluded subtree is a wildcard where any name is that it stands for, and a directory name where prohibited characters
    /// leave it open.
    /// </param>
    internal bool Contains(SubtreeName name, bool isExcluded) => Kind switch
    {
        GeneralNameKind.DnsName => ContainsDns(Text, name.Text, isExcluded),
        GeneralNameKind.IpAddress => ContainsAddress(Name.Value.Span, name.Name.Value.Span),
        GeneralNameKind.Rfc822Name => ContainsMail(Text, name.Text),
        GeneralNameKind.Uri => ContainsHost(Text, name.Text),
        GeneralNameKind.DirectoryName => isExcluded // both are set for this form
            ? name.Directory!.MayBeWithin(Directory!)
            : name.Directory!.IsWithin(Directory!),
        _ => (Service is null || Ascii.EqualsIgnoreCase(Service, name.Service))
            && (Text is null || EndsInLabels(name.Text, Text)),
    };

    /// <summary>
    /// Makes an SRVName ready: <c>_service.domain</c>; a constraint may be the service or the domain alone (RFC 4985, 2 and 4).
    /// Of all other names of that kind, and those that are not compared at all, none is usable. What the clause does not tell
    /// is not usable either: a dot before the domain, a star, the protocol as a second label with an underscore.
    /// </summary>
    static SubtreeName OfService(GeneralName name, bool isWhole)
    {
        if (name.OtherNameType != ObjectIdentifiers.SrvName || name.Text is not { } text)
            return new(name, null, null, isUsable: false);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var service = !text.StartsWith('_') ? null : dot < 0 ? text : text[..dot];
        var domain = service is null ? text : dot < 0 ? null : text[(dot + 1)..];
        var isUsable = (service is null || HostText.IsHost(service.AsSpan(1)))
            && (domain is null || (HostText.IsHost(domain) && !domain.Contains('_', StringComparison.Ordinal)))
            && (!isWhole || (service is not null && domain is not null));
        return new(name, domain, null, isUsable) { Service = service };
    }

    static bool ContainsDns(ReadOnlySpan<char> constraint, ReadOnlySpan<char> name, bool isExcluded)
    {
        if (constraint.IsEmpty)
            return true;
        // Not RFC 5280, but so common that its meaning is clear: subdomains only.
        var subdomainsOnly = constraint[0] == '.';
        if (subdomainsOnly)
            constraint = constraint[1..];
        if (!name.StartsWith("*."))
            return EndsInLabels(name, constraint) && (!subdomainsOnly || name.Length > constraint.Length);

        var parent = name[2..];
        if (EndsInLabels(parent, constraint))
            return true;
        // The star stands for one label: a constraint one label longer excludes one of the names.
        return isExcluded && !subdomainsOnly && constraint.Length > parent.Length && EndsInLabels(constraint, parent)
            && !constraint[..(constraint.Length - parent.Length - 1)].Contains('.');
    }

    static bool ContainsMail(ReadOnlySpan<char> constraint, ReadOnlySpan<char> mail)
    {
        var at = mail.LastIndexOf('@');
        var constraintAt = constraint.LastIndexOf('@');
        return constraintAt < 0
            ? ContainsHost(constraint, mail[(at + 1)..])
            : mail[..at].SequenceEqual(constraint[..constraintAt])
                && Ascii.EqualsIgnoreCase(mail[(at + 1)..], constraint[(constraintAt + 1)..]);
    }

    /// <summary>Of mail and URIs a host stands for itself, with a dot before it for everything below.</summary>
    static bool ContainsHost(ReadOnlySpan<char> constraint, ReadOnlySpan<char> host) =>
        constraint is ['.', ..]
            ? host.Length > constraint.Length && Ascii.EqualsIgnoreCase(host[^constraint.Length..], constraint)
            : Ascii.EqualsIgnoreCase(host, constraint);

    static bool ContainsAddress(ReadOnlySpan<byte> constraint, ReadOnlySpan<byte> address)
    {
        if (constraint.Length != address.Length * 2)
            return false;
        for (var i = 0; i < address.Length; i++)
        {
            if (((constraint[i] ^ address[i]) & constraint[address.Length + i]) != 0)
                return false;
        }

        return true;
    }

    static bool EndsInLabels(ReadOnlySpan<char> name, ReadOnlySpan<char> suffix) =>
        name.Length >= suffix.Length
        && Ascii.EqualsIgnoreCase(name[^suffix.Length..], suffix)
        && (name.Length == suffix.Length || name[^(suffix.Length + 1)] == '.');

    static bool HasMailbox(ReadOnlySpan<char> mail) => mail.Contains('@');

    static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> mail) => mail[(mail.LastIndexOf('@') + 1)..];

    static string? AsciiMail(string? text)
    {
        if (text is null || text.LastIndexOf('@') is not (> 0 and var at))
            return null;
        return DomainText.TryToAscii(text[(at + 1)..], out var host) ? text[..(at + 1)] + host : null;
    }

    /// <summary>RFC 4632: ones, then zeros.</summary>
    static bool IsMask(ReadOnlySpan<byte> mask)
    {
        for (var i = 0; i < mask.Length; i += sizeof(uint))
        {
            var part = ~BinaryPrimitives.ReadUInt32BigEndian(mask[i..]);
            if (part == 0)
                continue;
            return BitOperations.IsPow2(part + 1UL) && !mask[(i + sizeof(uint))..].ContainsAnyExcept((byte)0);
        }

        return true;
    }
}
