using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Apple;

/// <summary>
/// A configuration profile: a property list with one payload for each certificate. Its identifiers come from its content, so
/// that the same certificates make the same profile, which replaces itself instead of standing beside itself.
/// </summary>
static class ConfigurationProfile
{
    internal const string FileName = "trust.mobileconfig";

    const string RootPayload = "com.apple.security.root";
    const string CertificatePayload = "com.apple.security.pkcs1";

    static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = "  ", NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    /// <summary>The profile with the roots and intermediates of a kit.</summary>
    internal static KitFile Write(TrustKit kit, KitOptions options)
    {
        ImmutableArray<KitCertificate> certificates = [.. kit.Certificates.Where(one => one.Place != TrustPlace.Exception)];
        var name = options.Name is { Length: > 0 } given ? ShownName.Of(given) : ShownName.Of(certificates[0].Certificate);
        var content = string.Join(' ', certificates.Select(one => one.Certificate.Sha256));
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteDocType("plist", "-//Apple//DTD PLIST 1.0//EN", "http://www.apple.com/DTDs/PropertyList-1.0.dtd", null);
            xml.WriteStartElement("plist");
            xml.WriteAttributeString("version", "1.0");
            xml.WriteStartElement("dict");
            Text(xml, "PayloadType", "Configuration");
            Header(xml, $"Trust for {name}", "profile", content);
            Text(xml, "PayloadDescription", "Makes this device trust the servers of your organization.");
            xml.WriteElementString("key", "PayloadContent");
            xml.WriteStartElement("array");
            foreach (var one in certificates)
                Payload(xml, one);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return new(FileName, buffer.ToArray());
    }

    /// <summary>An identifier that follows from a text (RFC 9562, 5.8: a layout of one's own).</summary>
    internal static Guid Identifier(string text)
    {
        var octets = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        octets[6] = (byte)((octets[6] & 0x0F) | 0x80); // version 8
        octets[8] = (byte)((octets[8] & 0x3F) | 0x80); // the variant of the RFC
        return new(octets, bigEndian: true);
    }

    static void Payload(XmlWriter xml, KitCertificate one)
    {
        var type = one.Place == TrustPlace.Root ? RootPayload : CertificatePayload;
        xml.WriteStartElement("dict");
        Text(xml, "PayloadType", type);
        Header(xml, ShownName.Of(one.Certificate), type, one.Certificate.Sha256);
        Text(xml, "PayloadCertificateFileName", $"{one.FileName}.cer");
        xml.WriteElementString("key", "PayloadContent");
        xml.WriteElementString("data", Convert.ToBase64String(one.Certificate.Encoded.Span));
        xml.WriteEndElement();
    }

    static void Header(XmlWriter xml, string name, string kind, string content)
    {
        var identifier = Identifier($"{kind} {content}").ToString();
        xml.WriteElementString("key", "PayloadVersion");
        xml.WriteElementString("integer", "1");
        Text(xml, "PayloadIdentifier", $"parley.trust.{identifier}");
        Text(xml, "PayloadUUID", identifier.ToUpperInvariant());
        Text(xml, "PayloadDisplayName", name);
    }

    static void Text(XmlWriter xml, string key, string value)
    {
        xml.WriteElementString("key", key);
        xml.WriteElementString("string", value);
    }
}
