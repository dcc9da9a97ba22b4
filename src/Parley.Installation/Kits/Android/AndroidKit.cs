using System.Text;
using System.Xml;
using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Android;

/// <summary>Android: the files that device management installs, and what the maker of an app adds so that it counts.</summary>
sealed class AndroidKit : IKitWriter
{
    const string Configuration = "network_security_config.xml";

    static readonly XmlWriterSettings Settings = new()
    {
        Indent = true, IndentChars = "    ", NewLineChars = "\n", Encoding = new UTF8Encoding(false),
    };

    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options) =>
    [
        .. kit.Certificates.Select(one => KitFile.Der(FileOf(one), one.Certificate)),
        NetworkSecurity(options),
    ];

    public KitGuide Guide(TrustKit kit) => new(
        Install:
        [
            "In your device management (EMM) add each file as a certificate authority, and assign it to the devices, into the work "
                + "profile too. Then install the app.",
            $"The maker of the app adds {Configuration} to it as res/xml/{Configuration}, named by android:networkSecurityConfig in "
                + "the manifest. Without that the app trusts none of this from Android 7 on.",
        ],
        Verify:
        [
            "The fingerprint of each file; on a device compare it with Settings > Security > Trusted credentials > User:",
            .. kit.Certificates.Select(one => $"  sha256sum {FileOf(one)}"),
        ],
        Undo: ["Take the authorities back in your device management; the app may keep its configuration."]);

    static string FileOf(KitCertificate one) => $"{one.FileName}.crt";

    // For the domains of the deployment alone where they are known, so that the rest of the app trusts no more than before.
    static KitFile NetworkSecurity(KitOptions options)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("network-security-config");
            xml.WriteStartElement(options.Domains.IsEmpty ? "base-config" : "domain-config");
            xml.WriteAttributeString("cleartextTrafficPermitted", "false");
            foreach (var domain in options.Domains)
            {
                xml.WriteStartElement("domain");
                xml.WriteAttributeString("includeSubdomains", "true");
                xml.WriteString(ShownName.Of(domain));
                xml.WriteEndElement();
            }

            xml.WriteStartElement("trust-anchors");
            foreach (var source in (ReadOnlySpan<string>)["system", "user"])
            {
                xml.WriteStartElement("certificates");
                xml.WriteAttributeString("src", source);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return new(Configuration, buffer.ToArray());
    }
}
