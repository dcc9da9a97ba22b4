using System.Globalization;
using System.Net;
using System.Text.Json;
using Parley.Lab.Pki;
using Parley.Peers;

namespace Parley.Acceptance.Tests.Inspect;

/// <summary>What an inspection says about certificates of the lab is what the command line of OpenSSL says.</summary>
public sealed class OpenSslAgreementTests
{
    [PeerTheory("openssl")]
    [InlineData(LabKeyKind.Rsa2048, "CN=im.example.com", 90)]
    [InlineData(LabKeyKind.EcdsaP256, "CN=\"Smith, John\", OU=\"a+b\", O=\"Example \"\"and\"\" Sons\", L=Bücher, ST=x, C=DE", 90)]
    [InlineData(LabKeyKind.EcdsaP384, "CN=#1; O = <x>\\, DC=example, DC=com", 30 * 365)] // ends in a year of four digits
    public async Task Tells_the_same_about_each_certificate(LabKeyKind key, string subject, int days)
    {
        using var folder = new PeerFolder();
        var root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Root") with { Key = key, EndsIn = TimeSpan.FromDays(40 * 365) }, TimeProvider.System);
        var middle = root.IssueAuthority(CertificateTemplate.ForAuthority("Middle") with { Key = key });
        using var leaf = middle.Issue(CertificateTemplate.ForServer(
            "im.example.com",
            new LabName.Dns("*.example.com"), new LabName.Ip(IPAddress.Parse("192.0.2.7")), new LabName.Ip(IPAddress.Parse("2001:db8::7")),
            new LabName.Email("admin@example.com"), new LabName.Uri("sip:example.com"), new LabName.XmppAddress("example.com")) with
        {
            Key = key,
            Subject = subject,
            EndsIn = TimeSpan.FromDays(days),
        });
        var chain = folder.Write("chain.pem", leaf.CertificatePem + middle.Certificate.CertificatePem + root.Certificate.CertificatePem);

        var run = await ProgramRun.OfAsync("cert", "inspect", chain, "--format", "json");

        using var document = JsonDocument.Parse(run.Output);
        var items = document.RootElement.GetProperty("files")[0].GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(3, items.Count);
        foreach (var item in items)
            Assert.Equal(await OfOpenSslAsync(folder, item), OfParley(item));
    }

    static string OfParley(JsonElement item)
    {
        var fields = item.GetProperty("fields");
        return string.Join('\n',
            "subject=" + fields.GetProperty("subject").GetString(),
            "issuer=" + fields.GetProperty("issuer").GetString(),
            // OpenSSL leaves out the octet that makes a number positive.
            "serial=" + Trimmed(fields.GetProperty("serialNumber").GetString()!),
            "notBefore=" + fields.GetProperty("notBefore").GetString()!.Replace('T', ' '),
            "notAfter=" + fields.GetProperty("notAfter").GetString()!.Replace('T', ' '),
            "sha256=" + fields.GetProperty("fingerprints").GetProperty("sha256").GetString(),
            "sha1=" + fields.GetProperty("fingerprints").GetProperty("sha1").GetString(),
            "names=" + string.Join(" ", Names(fields)));
    }

    static IEnumerable<string> Names(JsonElement fields)
    {
        var names = fields.GetProperty("extensions").EnumerateArray()
            .FirstOrDefault(extension => extension.GetProperty("oid").GetString() == "2.5.29.17");
        foreach (var form in (string[])["dns", "ip", "email", "uri"])
        {
            if (names.ValueKind != JsonValueKind.Object || !names.TryGetProperty(form, out var list))
                continue;
            foreach (var name in list.EnumerateArray())
                yield return form + ":" + name.GetString();
        }
    }

    static async Task<string> OfOpenSslAsync(PeerFolder folder, JsonElement item)
    {
        var der = folder["one.der"];
        await File.WriteAllBytesAsync(der, item.GetProperty("der").GetBytesFromBase64());
        var said = await AskAsync("x509", "-in", der, "-inform", "DER", "-noout", "-subject", "-issuer", "-serial", "-dates",
            "-dateopt", "iso_8601", "-nameopt", "RFC2253,-esc_msb,utf8");
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(
            line => line[..line.IndexOf('=', StringComparison.Ordinal)], line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var names = await AskAsync("x509", "-in", der, "-inform", "DER", "-noout", "-ext", "subjectAltName");
        return string.Join('\n',
            "subject=" + lines["subject"],
            "issuer=" + lines["issuer"],
            "serial=" + Trimmed(lines["serial"]),
            "notBefore=" + lines["notBefore"],
            "notAfter=" + lines["notAfter"],
            "sha256=" + await FingerprintAsync(der, "-sha256"),
            "sha1=" + await FingerprintAsync(der, "-sha1"),
            "names=" + string.Join(" ", Forms(names)));
    }

    static async Task<string> FingerprintAsync(string der, string hash)
    {
        var said = await AskAsync("x509", "-in", der, "-inform", "DER", "-noout", "-fingerprint", hash);
        return said[(said.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Replace(":", "", StringComparison.Ordinal);
    }

    static IEnumerable<string> Forms(string said)
    {
        var names = said.Split('\n', 2)[^1].Split(',', StringSplitOptions.TrimEntries);
        foreach (var (prefix, form) in ((string, string)[])[("DNS:", "dns"), ("IP Address:", "ip"), ("email:", "email"), ("URI:", "uri")])
        {
            foreach (var name in names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]))
                yield return $"{form}:{(form == "ip" ? IPAddress.Parse(name).ToString() : name)}";
        }
    }

    static async Task<string> AskAsync(params string[] arguments)
    {
        var answer = await PeerClient.RunAsync("openssl", "", arguments);
        return answer.Output;
    }

    static string Trimmed(string serial) => serial.TrimStart('0').ToUpper(CultureInfo.InvariantCulture);
}
