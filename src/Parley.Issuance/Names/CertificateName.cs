using System.Formats.Asn1;
using System.Net;
using Parley.Certificates.Model;

namespace Parley.Issuance.Names;

/// <summary>
/// A name that a certificate is to prove (RFC 5280, 4.2.1.6), checked and in the form in which it is written: DNS names in
/// lower-case A-labels.
/// </summary>
public abstract partial record CertificateName
{
    CertificateName()
    {
    }

    /// <summary>The word before the colon: <c>dns</c>, <c>ip</c>, <c>uri</c>, <c>srv</c>, <c>xmpp</c>.</summary>
    public abstract string Form { get; }

    /// <summary>The name alone.</summary>
    public abstract string Value { get; }

    /// <summary>The DNS domain that the name is about; <see langword="null"/> where it is about none.</summary>
    public abstract string? Domain { get; }

    /// <summary>Form and name, as <see cref="TryParse"/> reads them: <c>dns:im.example.com</c>.</summary>
    public sealed override string ToString() => $"{Form}:{Value}";

    internal abstract void Write(AsnWriter writer);

    /// <summary>A host or a domain, or all hosts of a domain: <c>*.example.com</c>.</summary>
    public sealed record Dns : CertificateName
    {
        internal Dns(string name) => Value = name;

        /// <inheritdoc/>
        public override string Form => "dns";

        /// <inheritdoc/>
        public override string Value { get; }

        /// <inheritdoc/>
        public override string Domain => Value.StartsWith("*.", StringComparison.Ordinal) ? Value[2..] : Value;

        internal override void Write(AsnWriter writer) => writer.WriteCharacterString(UniversalTagNumber.IA5String, Value, Tag(2));
    }

    /// <summary>An address.</summary>
    public sealed record Ip : CertificateName
    {
        readonly IPAddress _address;

        internal Ip(IPAddress address) => _address = address;

        /// <inheritdoc/>
        public override string Form => "ip";

        /// <inheritdoc/>
        public override string Value => _address.ToString();

        /// <inheritdoc/>
        public override string? Domain => null;

        internal override void Write(AsnWriter writer) => writer.WriteOctetString(_address.GetAddressBytes(), Tag(7));
    }

    /// <summary>The identity of a SIP domain: <c>sip:example.com</c>, without a user (RFC 5922, 7.1).</summary>
    public sealed record Uri : CertificateName
    {
        internal Uri(string scheme, string domain) => (Value, Domain) = ($"{scheme}:{domain}", domain);

        /// <inheritdoc/>
        public override string Form => "uri";

        /// <inheritdoc/>
        public override string Value { get; }

        /// <inheritdoc/>
        public override string Domain { get; }

        internal override void Write(AsnWriter writer) => writer.WriteCharacterString(UniversalTagNumber.IA5String, Value, Tag(6));
    }

    /// <summary>A service of a domain: <c>_xmpp-client.example.com</c>, without a protocol (RFC 4985, 2).</summary>
    public sealed record Service : CertificateName
    {
        internal Service(string service, string domain) => (Value, Domain) = ($"{service}.{domain}", domain);

        /// <inheritdoc/>
        public override string Form => "srv";

        /// <inheritdoc/>
        public override string Value { get; }

        /// <inheritdoc/>
        public override string Domain { get; }

        internal override void Write(AsnWriter writer) =>
            WriteOther(writer, ObjectIdentifiers.SrvName, UniversalTagNumber.IA5String, Value);
    }

    /// <summary>The address of an XMPP server, which is its domain in U-labels (RFC 6120, 13.7.1.4).</summary>
    public sealed record Xmpp : CertificateName
    {
        internal Xmpp(string domain, string shown) => (Domain, Value) = (domain, shown);

        /// <inheritdoc/>
        public override string Form => "xmpp";

        /// <inheritdoc/>
        public override string Value { get; }

        /// <inheritdoc/>
        public override string Domain { get; }

        internal override void Write(AsnWriter writer) =>
            WriteOther(writer, ObjectIdentifiers.XmppAddress, UniversalTagNumber.UTF8String, Value);
    }

    static Asn1Tag Tag(int number, bool isConstructed = false) => new(TagClass.ContextSpecific, number, isConstructed);

    static void WriteOther(AsnWriter writer, Oid type, UniversalTagNumber kind, string value)
    {
        using (writer.PushSequence(Tag(0, isConstructed: true)))
        {
            writer.WriteObjectIdentifier(type.ToString());
            using (writer.PushSequence(Tag(0, isConstructed: true)))
                writer.WriteCharacterString(kind, value);
        }
    }
}
