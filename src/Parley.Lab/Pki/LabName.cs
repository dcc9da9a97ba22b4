using System.Formats.Asn1;
using System.Net;

namespace Parley.Lab.Pki;

/// <summary>
/// One entry of a subjectAltName extension, as a <see cref="CertificateTemplate"/> asks for it (RFC 5280, 4.2.1.6).
/// </summary>
/// <remarks>Values are written as given, right or wrong: the lab must be able to issue names that no authority would.</remarks>
public abstract record LabName
{
    LabName()
    {
    }

    /// <summary>Writes the GeneralName.</summary>
    internal abstract void Write(AsnWriter writer);

    /// <summary>A dNSName; international names in A-label form.</summary>
    public sealed record Dns(string Value) : LabName
    {
        internal override void Write(AsnWriter writer) =>
            writer.WriteCharacterString(UniversalTagNumber.IA5String, Value, Context(2));
    }

    /// <summary>An rfc822Name.</summary>
    public sealed record Email(string Value) : LabName
    {
        internal override void Write(AsnWriter writer) =>
            writer.WriteCharacterString(UniversalTagNumber.IA5String, Value, Context(1));
    }

    /// <summary>A uniformResourceIdentifier, such as <c>sip:example.com</c> (RFC 5922, 7.1).</summary>
    public sealed record Uri(string Value) : LabName
    {
        internal override void Write(AsnWriter writer) =>
            writer.WriteCharacterString(UniversalTagNumber.IA5String, Value, Context(6));
    }

    /// <summary>An iPAddress.</summary>
    public sealed record Ip(IPAddress Value) : LabName
    {
        internal override void Write(AsnWriter writer) => writer.WriteOctetString(Value.GetAddressBytes(), Context(7));
    }

    /// <summary>An otherName of type id-on-xmppAddr, a UTF8String (RFC 6120, 13.7.1.4).</summary>
    public sealed record XmppAddress(string Value) : LabName
    {
        internal override void Write(AsnWriter writer) =>
            WriteOtherName(writer, "1.3.6.1.5.5.7.8.5", UniversalTagNumber.UTF8String, Value);
    }

    /// <summary>An otherName of type id-on-dnsSRV, an IA5String such as <c>_xmpp-client.example.com</c> (RFC 4985, 2).</summary>
    public sealed record Service(string Value) : LabName
    {
        internal override void Write(AsnWriter writer) =>
            WriteOtherName(writer, "1.3.6.1.5.5.7.8.7", UniversalTagNumber.IA5String, Value);
    }

    /// <summary>Any otherName: a type and a string of any kind.</summary>
    public sealed record Other(string TypeOid, UniversalTagNumber StringKind, string Value) : LabName
    {
        internal override void Write(AsnWriter writer) => WriteOtherName(writer, TypeOid, StringKind, Value);
    }

    static Asn1Tag Context(int number, bool isConstructed = false) => new(TagClass.ContextSpecific, number, isConstructed);

    static void WriteOtherName(AsnWriter writer, string typeOid, UniversalTagNumber stringKind, string value)
    {
        using (writer.PushSequence(Context(0, isConstructed: true)))
        {
            writer.WriteObjectIdentifier(typeOid);
            using (writer.PushSequence(Context(0, isConstructed: true)))
                writer.WriteCharacterString(stringKind, value);
        }
    }
}
