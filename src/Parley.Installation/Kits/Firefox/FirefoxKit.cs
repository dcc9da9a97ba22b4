using System.Text.Json;

namespace Parley.Installation.Kits.Firefox;

/// <summary>Firefox: its policies and the files that they name.</summary>
sealed class FirefoxKit : IKitWriter
{
    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options) =>
    [
        .. kit.Certificates.Select(one => KitFile.Pem(FileOf(one), one.Certificate)),
        Policies(kit),
    ];

    public KitGuide Guide(TrustKit kit) => new(
        Install:
        [
            "Put the certificate files where Firefox looks for them:",
            @"  Windows  %USERPROFILE%\AppData\Local\Mozilla\Certificates",
            "  macOS    /Library/Application Support/Mozilla/Certificates",
            "  Linux    /usr/lib/mozilla/certificates or /usr/lib64/mozilla/certificates",
            "Put policies.json where Firefox reads it, or merge it into the one that is there:",
            "  Windows  the folder distribution beside firefox.exe",
            "  macOS    Firefox.app/Contents/Resources/distribution",
            "  Linux    /etc/firefox/policies",
        ],
        Verify:
        [
            "The fingerprint of each file; after a restart of Firefox about:policies shows the policy, and Settings > Privacy & "
                + "Security > View Certificates > Authorities the roots:",
            .. kit.Certificates.Select(one => $"  openssl x509 -in {FileOf(one)} -noout -fingerprint -sha256"),
        ],
        Undo:
        [
            "Take the lines out of policies.json. What Firefox imported stays in each profile: delete it in View Certificates > "
                + "Authorities as well.",
        ]);

    static string FileOf(KitCertificate one) => $"{one.FileName}.crt";

    static KitFile Policies(TrustKit kit)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("policies");
            json.WriteStartObject("Certificates");
            json.WriteBoolean("ImportEnterpriseRoots", true);
            json.WriteStartArray("Install");
            foreach (var one in kit.Certificates)
                json.WriteStringValue(FileOf(one));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return new("policies.json", buffer.ToArray());
    }
}
