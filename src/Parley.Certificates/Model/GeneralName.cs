using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Unicode;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>
/// One name of a certificate, kept as its encoded octets; texts are made when asked for (RFC 5280, 4.2.1.6).
/// </summary>
public readonly struct GeneralName : IEquatable<GeneralName>
{
    readonly Oid _otherNameType;

    GeneralName(GeneralNameKind kind, ReadOnlyMemory<byte> value, Oid otherNameType = default)
    {
        Kind = kind;
        Value = value;
        _otherNameType = otherNameType;
    }

    /// <summary>The form of the name.</summary>
    public GeneralNameKind Kind { get; }

    /// <summary>
    /// The content octets; of an <see cref="GeneralNameKind.OtherName"/> the encoded value inside it, of a
    /// <see cref="GeneralNameKind.DirectoryName"/> the encoded name.
    /// </summary>
    public ReadOnlyMemory<byte> Value { get; }

    /// <summary>
    /// The identifier that says what an <see cref="GeneralNameKind.OtherName"/> is, else <see langword="null"/>.
    /// </summary>
    public Oid? OtherNameType => Kind == GeneralNameKind.OtherName ? _otherNameType : null;

    /// <summary>
    /// The name as text: DNS name, address, URI, or of an otherName the character string inside. <see langword="null"/>
    /// where the name is no text. May hold any character, a NUL too: compare, never trust. Octets beyond ASCII, which
    /// no such name may hold, are shown as the UTF-8 or Latin-1 that was meant; no reference equals them.
    /// </summary>
    public string? Text => Kind switch
    {
        GeneralNameKind.Rfc822Name or GeneralNameKind.DnsName or GeneralNameKind.Uri => AsciiOrNearest(Value.Span),
        GeneralNameKind.IpAddress => Address?.ToString() ?? Subnet(Value.Span),
        GeneralNameKind.DirectoryName => Directory?.ToString(),
        GeneralNameKind.RegisteredId => new Oid(Value).ToString(),
        GeneralNameKind.OtherName => OtherText(),
        _ => null,
    };

    /// <summary>
    /// The address of an <see cref="GeneralNameKind.IpAddress"/> of 4 or 16 octets, else <see langword="null"/>.
    /// </summary>
    public IPAddress? Address =>
        Kind == GeneralNameKind.IpAddress && Value.Length is 4 or 16 ? new IPAddress(Value.Span) : null;

    /// <summary>The name of a <see cref="GeneralNameKind.DirectoryName"/>, else <see langword="null"/>.</summary>
    public DistinguishedName? Directory =>
        Kind == GeneralNameKind.DirectoryName && DistinguishedName.TryParse(Value, out var name, out _) ? name : null;

    /// <inheritdoc/>
    public bool Equals(GeneralName other) =>
        Kind == other.Kind && _otherNameType == other._otherNameType && Value.Span.SequenceEqual(other.Value.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GeneralName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Kind);
        hash.AddBytes(Value.Span);
        return hash.ToHashCode();
    }

    /// <summary>Whether both are the same octets of the same form.</summary>
    public static bool operator ==(GeneralName left, GeneralName right) => left.Equals(right);

    /// <summary>Whether they differ in form or octets.</summary>
    public static bool operator !=(GeneralName left, GeneralName right) => !left.Equals(right);

    /// <summary>
    /// The name in the words of a certificate request: <c>DNS:example.com</c>, <c>IP:192.0.2.1</c>,
    /// <c>otherName:1.3.6.1.5.5.7.8.5;UTF8:example.com</c>.
    /// </summary>
    public override string ToString() => Kind switch
    {
        GeneralNameKind.DnsName => "DNS:" + Text,
        GeneralNameKind.IpAddress => "IP:" + Text,
        GeneralNameKind.Uri => "URI:" + Text,
        GeneralNameKind.Rfc822Name => "email:" + Text,
        GeneralNameKind.DirectoryName => "dirName:" + Text,
        GeneralNameKind.RegisteredId => "RID:" + Text,
        GeneralNameKind.OtherName => $"otherName:{_otherNameType};{OtherForm()}",
        GeneralNameKind.X400Address => "x400Address",
        GeneralNameKind.EdiPartyName => "ediPartyName",
        _ => "",
    };

    /// <summary>A subject as a name, for name constraints.</summary>
    internal static GeneralName OfDirectory(DistinguishedName name) => new(GeneralNameKind.DirectoryName, name.Encoded);

    /// <summary>A mail address of a subject as a name, for name constraints.</summary>
    internal static GeneralName OfMail(string address) => new(GeneralNameKind.Rfc822Name, Encoding.UTF8.GetBytes(address));

    /// <summary>A host name of a subject as a name, for name constraints.</summary>
    internal static GeneralName OfHost(string name) => new(GeneralNameKind.DnsName, Encoding.UTF8.GetBytes(name));

    /// <summary>An address of a subject as a name, for name constraints.</summary>
    internal static GeneralName OfAddress(IPAddress address) => new(GeneralNameKind.IpAddress, address.GetAddressBytes());

    /// <summary>Reads one GeneralName; the reader's source must be <paramref name="memory"/>.</summary>
    /// <param name="reader">Stands at the name.</param>
    /// <param name="memory">The memory that the reader reads.</param>
    /// <param name="isConstraint">In name constraints an address has a mask, and lists may hold parts of names.</param>
    /// <param name="name">The name.</param>
    /// <param name="error">Set where the method fails.</param>
    internal static bool TryRead(
        ref DerReader reader, ReadOnlyMemory<byte> memory, bool isConstraint, out GeneralName name, ref ParseError error)
    {
        name = default;
        if (!reader.TryReadAny("a general name", out var element, ref error))
            return false;
        switch (element.Tag)
        {
            case 0xA0:
                return TryReadOtherName(reader, element, memory, out name, ref error);
            case 0x87:
                if (element.ContentLength != (isConstraint ? 8 : 4) && element.ContentLength != (isConstraint ? 32 : 16))
                {
                    return DerReader.Fail(ref error, element.ContentOffset,
                        isConstraint ? "an address and mask of 8 or 32 octets" : "an address of 4 or 16 octets",
                        DerReader.Hex(element.Content(reader.Source)));
                }

                break;
            case 0xA4:
                if (!reader.TryEnter(element, out var inside, ref error)
                    || !inside.TryRead(DerTag.Sequence, "a directory name", out var sequence, ref error)
                    || !inside.TryEnd("the directory name", ref error)
                    || !DistinguishedName.IsWellFormed(reader, sequence, ref error))
                    return false;
                name = new(GeneralNameKind.DirectoryName, sequence.Whole(memory));
                return true;
            case 0x88:
                if (!DerReader.IsObjectIdentifier(element.Content(reader.Source)))
                {
                    return DerReader.Fail(ref error, element.ContentOffset, "a registered identifier",
                        DerReader.Hex(element.Content(reader.Source)));
                }

                break;
            case 0x81 or 0x82 or 0x86 or 0xA3 or 0xA5:
                break;
            default:
                return DerReader.Fail(ref error, element.Offset, "a general name, [0] to [8]", DerTag.Describe(element.Tag));
        }

        name = new((GeneralNameKind)(element.Tag & DerTag.LongForm), element.Content(memory));
        return true;
    }

    static bool TryReadOtherName(
        DerReader reader, DerElement element, ReadOnlyMemory<byte> memory, out GeneralName name, ref ParseError error)
    {
        name = default;
        if (!reader.TryEnter(element, out var inside, ref error)
            || !inside.TryReadObjectIdentifier("the type of an otherName", out var type, ref error)
            || !inside.TryEnter(DerTag.ContextConstructed(0), "the value of an otherName", out var wrapped, ref error)
            || !inside.TryEnd("the otherName", ref error)
            || !wrapped.TryReadAny("the value of an otherName", out var value, ref error)
            || !wrapped.TryEnd("the value of the otherName", ref error))
            return false;
        name = new(GeneralNameKind.OtherName, value.Whole(memory), new(type.Content(memory)));
        return true;
    }

    static string AsciiOrNearest(ReadOnlySpan<byte> value) =>
        Utf8.IsValid(value) ? Encoding.UTF8.GetString(value) : Encoding.Latin1.GetString(value);

    string? OtherText()
    {
        var reader = new DerReader(Value.Span);
        var error = default(ParseError);
        if (!reader.TryReadAny("the value", out var element, ref error) || !DerText.IsString(element.Tag))
            return null;
        var content = element.Content(Value.Span);
        return DerText.IsValid(element.Tag, content) ? DerText.Decode(element.Tag, content) : null;
    }

    string OtherForm() => Value.Span switch
    {
        [DerTag.Utf8String, ..] when OtherText() is { } text => "UTF8:" + text,
        [DerTag.Ia5String, ..] when OtherText() is { } text => "IA5STRING:" + text,
        var octets => "#" + Convert.ToHexString(octets),
    };

    static string? Subnet(ReadOnlySpan<byte> value)
    {
        var half = value.Length / 2;
        return value.Length is 8 or 32
            ? string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(value[..half])}/{new IPAddress(value[half..])}")
            : null;
    }
}
