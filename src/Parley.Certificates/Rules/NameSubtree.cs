using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Parley.Certificates.Model;

namespace Parley.Certificates.Rules;

/// <summary>Whether names lie in subtrees of name constraints (RFC 5280, 4.2.1.10).</summary>
static class NameSubtree
{
    /// <summary>Whether two names are of one form, so that a constraint of the one speaks about the other.</summary>
    internal static bool IsSameForm(in GeneralName constraint, in GeneralName name) =>
        constraint.Kind == GeneralNameKind.OtherName
            ? name.Kind == GeneralNameKind.OtherName && constraint.OtherNameType == name.OtherNameType
            : constraint.Kind == name.Kind || (constraint.Kind == GeneralNameKind.Rfc822Name && name.OtherNameType == ObjectIdentifiers.SmtpUtf8Mailbox);

    /// <summary>Whether constraints of this form can be evaluated, and this one is well-formed.</summary>
    internal static bool IsEvaluable(in GeneralName constraint) => constraint.Kind switch
    {
        GeneralNameKind.DnsName => constraint.Text is { } text && (text.Length == 0 || IsHost(text.AsSpan(text[0] == '.' ? 1 : 0))),
        GeneralNameKind.IpAddress => IsMask(constraint.Value.Span[(constraint.Value.Length / 2)..]),
        GeneralNameKind.Rfc822Name => constraint.Text is { } text && IsHost(HostOfMail(text)),
        GeneralNameKind.Uri => constraint.Text is { Length: > 0 } text && IsHost(text.AsSpan(text[0] == '.' ? 1 : 0)),
        GeneralNameKind.DirectoryName => true,
        _ => false,
    };

    /// <summary>Whether a name is well-formed enough to be compared.</summary>
    internal static bool IsComparable(in GeneralName name) => name.Kind switch
    {
        GeneralNameKind.DnsName => name.Text is { } text && IsHost(text.StartsWith("*.", StringComparison.Ordinal) ? text.AsSpan(2) : text),
        GeneralNameKind.Rfc822Name => name.Text is { } text && text.Contains('@') && IsHost(HostOfMail(text)),
        GeneralNameKind.OtherName => name.OtherNameType == ObjectIdentifiers.SmtpUtf8Mailbox && AsciiMail(name) is not null,
        GeneralNameKind.Uri => HostOfUri(name.Text) is { } host && IsHost(host),
        _ => true,
    };

    /// <summary>Whether the name lies in the subtree; both are known to be well-formed and of one form.</summary>
    /// <param name="constraint">The subtree.</param>
    /// <param name="name">The name.</param>
    /// <param name="isExcluded">Of an excluded subtree a wildcard is in it where any name it stands for is.</param>
    internal static bool Contains(in GeneralName constraint, in GeneralName name, bool isExcluded) => constraint.Kind switch
    {
        GeneralNameKind.DnsName => ContainsDns(constraint.Text!, name.Text!, isExcluded), // texts of these forms are never null
        GeneralNameKind.IpAddress => ContainsAddress(constraint.Value.Span, name.Value.Span),
        GeneralNameKind.Rfc822Name => ContainsMail(constraint.Text!, name.Kind == GeneralNameKind.OtherName ? AsciiMail(name)! : name.Text!),
        GeneralNameKind.Uri => ContainsHost(constraint.Text!, HostOfUri(name.Text)!),
        GeneralNameKind.DirectoryName => name.Directory!.IsWithin(constraint.Directory!),
        _ => false,
    };

    /// <summary>The mailbox of a SmtpUTF8Mailbox with its domain in A-labels (RFC 9598, 6), or null.</summary>
    static string? AsciiMail(in GeneralName name)
    {
        if (name.Text is not { } text || text.LastIndexOf('@') is not (> 0 and var at))
            return null;
        return Identity.DomainText.TryToAscii(text[(at + 1)..], out var host) ? text[..(at + 1)] + host : null;
    }

    static bool ContainsDns(ReadOnlySpan<char> constraint, ReadOnlySpan<char> name, bool isExcluded)
    {
        if (constraint.IsEmpty)
            return true;
        // Not RFC 5280, but so common that its meaning is clear: subdomains only.
        var subdomainsOnly = constraint[0] == '.';
        if (subdomainsOnly)
            constraint = constraint[1..];
        if (name.StartsWith("*."))
        {
            var parent = name[2..];
            if (EndsInLabels(parent, constraint))
                return true;
            // The star stands for one label: a constraint one label longer excludes one of the names.
            return isExcluded && !subdomainsOnly && constraint.Length > parent.Length && EndsInLabels(constraint, parent)
                && !constraint[..(constraint.Length - parent.Length - 1)].Contains('.');
        }

        return EndsInLabels(name, constraint) && (!subdomainsOnly || name.Length > constraint.Length);
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

    static ReadOnlySpan<char> HostOfMail(string text)
    {
        var at = text.LastIndexOf('@');
        return at >= 0 ? text.AsSpan(at + 1) : text.AsSpan(text is ['.', ..] ? 1 : 0);
    }

    /// <summary>The host of a URI with an authority; null where there is none or it is an address (RFC 5280, 4.2.1.10).</summary>
    static string? HostOfUri(string? text)
    {
        if (text is null || text.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var scheme))
            return null;
        var authority = text.AsSpan(scheme + 3);
        if (authority.IndexOfAny('/', '?', '#') is >= 0 and var end)
            authority = authority[..end];
        if (authority.LastIndexOf('@') is >= 0 and var at)
            authority = authority[(at + 1)..];
        if (authority.LastIndexOf(':') is >= 0 and var colon)
            authority = authority[..colon];
        return authority.IsEmpty || authority[0] == '[' || System.Net.IPAddress.TryParse(authority, out _) ? null : authority.ToString();
    }

    static bool IsHost(ReadOnlySpan<char> text)
    {
        const int longest = 253;
        if (text.IsEmpty || text.Length > longest)
            return false;
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.IsEmpty || label.Length > 63 || label[0] == '-' || label[^1] == '-')
                return false;
            foreach (var letter in label)
            {
                if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_'))
                    return false;
            }
        }

        return true;
    }

    /// <summary>RFC 4632: ones, then zeros.</summary>
    static bool IsMask(ReadOnlySpan<byte> mask)
    {
        for (var i = 0; i < mask.Length; i += 4)
        {
            var part = ~BinaryPrimitives.ReadUInt32BigEndian(mask[i..]);
            if (part == 0)
                continue;
            return BitOperations.IsPow2(part + 1UL) && !mask[(i + 4)..].ContainsAnyExcept((byte)0);
        }

        return true;
    }
}
