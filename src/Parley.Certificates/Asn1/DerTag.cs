using System.Globalization;

namespace Parley.Certificates.Asn1;

/// <summary>The identifier octets that certificates are made of (X.690, 8.1.2; low tag numbers only).</summary>
static class DerTag
{
    internal const byte Boolean = 0x01;
    internal const byte Integer = 0x02;
    internal const byte BitString = 0x03;
    internal const byte OctetString = 0x04;
    internal const byte Null = 0x05;
    internal const byte ObjectIdentifier = 0x06;
    internal const byte Enumerated = 0x0A;
    internal const byte Utf8String = 0x0C;
    internal const byte NumericString = 0x12;
    internal const byte PrintableString = 0x13;
    internal const byte TeletexString = 0x14;
    internal const byte Ia5String = 0x16;
    internal const byte UtcTime = 0x17;
    internal const byte GeneralizedTime = 0x18;
    internal const byte VisibleString = 0x1A;
    internal const byte UniversalString = 0x1C;
    internal const byte BmpString = 0x1E;
    internal const byte Sequence = 0x30;
    internal const byte Set = 0x31;

    /// <summary>The five low bits all set announce a tag number of several octets, which X.509 never uses.</summary>
    internal const byte LongForm = 0x1F;

    const byte Constructed = 0x20;
    const byte ContextSpecific = 0x80;

    /// <summary>A context-specific tag of primitive form, <c>[number]</c>.</summary>
    internal static byte Context(int number) => (byte)(ContextSpecific | number);

    /// <summary>A context-specific tag of constructed form, <c>[number]</c>.</summary>
    internal static byte ContextConstructed(int number) => (byte)(ContextSpecific | Constructed | number);

    /// <summary>The tag in words, for error messages.</summary>
    internal static string Describe(byte tag) => tag switch
    {
        Boolean => "BOOLEAN",
        Integer => "INTEGER",
        BitString => "BIT STRING",
        OctetString => "OCTET STRING",
        Null => "NULL",
        ObjectIdentifier => "OBJECT IDENTIFIER",
        Enumerated => "ENUMERATED",
        Utf8String => "UTF8String",
        NumericString => "NumericString",
        PrintableString => "PrintableString",
        TeletexString => "TeletexString",
        Ia5String => "IA5String",
        UtcTime => "UTCTime",
        GeneralizedTime => "GeneralizedTime",
        VisibleString => "VisibleString",
        UniversalString => "UniversalString",
        BmpString => "BMPString",
        Sequence => "SEQUENCE",
        Set => "SET",
        >= ContextSpecific and < 0xC0 => string.Create(CultureInfo.InvariantCulture, $"[{tag & LongForm}]"),
        _ => string.Create(CultureInfo.InvariantCulture, $"tag 0x{tag:X2}"),
    };
}
