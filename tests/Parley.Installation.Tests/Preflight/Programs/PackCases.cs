using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Installation.Tests.Support;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Preflight.Programs;

/// <summary>What administrators give to servers, sound and broken in all ways that packs judge.</summary>
static class PackCases
{
    const string Begin = "-----BEGIN CERTIFICATE-----";
    const string End = "-----END CERTIFICATE-----";

    // The example of RFC 8410, 10.
    const string Ed25519Key = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n";
    const string Ed25519Public = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    static readonly string Issuer = Pem(TestChain.Intermediate);
    static readonly string Root = Pem(TestChain.Root);
    static readonly string CurveKey = TestKeys.Curve.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly string RsaKey = TestKeys.Rsa.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly string OtherCurveKey = TestKeys.OtherCurve.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    internal static ImmutableArray<PackCase> All => field.IsDefault ? field = [.. Make()] : field;

    static IEnumerable<PackCase> Make() =>
    [
        .. OfKeys(), .. OfChains(), .. OfCertificates(), .. OfForms(), .. OfWriting(),
    ];

    static IEnumerable<PackCase> OfKeys()
    {
        yield return new("sound", Leaf("sound", TestKeys.Rsa) + Issuer, RsaKey);
        yield return new("pkcs1", Leaf("pkcs1", TestKeys.Rsa) + Issuer, TestKeys.Rsa.ExportRSAPrivateKeyPem() + "\n");
        yield return new("sec1", Leaf("sec1") + Issuer, TestKeys.Curve.ExportECPrivateKeyPem() + "\n");
        yield return new("sec1-behind-parameters", Leaf("sec1-behind-parameters") + Issuer,
            "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + TestKeys.Curve.ExportECPrivateKeyPem() + "\n");
        yield return new("encrypted", Leaf("encrypted") + Issuer, TestKeys.Curve.ExportEncryptedPkcs8PrivateKeyPem("secret", Encryption) + "\n");
        yield return new("another-key", Leaf("another-key") + Issuer, OtherCurveKey);
        yield return new("another-rsa-key", Leaf("another-rsa-key", TestKeys.Rsa) + Issuer, TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem() + "\n");
        yield return new("key-of-another-kind", Leaf("key-of-another-kind", TestKeys.Rsa) + Issuer, CurveKey);
        yield return new("two-keys", Leaf("two-keys") + Issuer, CurveKey + OtherCurveKey);
        yield return new("two-keys-other-first", Leaf("two-keys-other-first") + Issuer, OtherCurveKey + CurveKey);
        yield return new("public-key", Leaf("public-key") + Issuer, TestKeys.Curve.ExportSubjectPublicKeyInfoPem() + "\n");
        yield return new("no-key", Leaf("no-key") + Issuer, "");
        yield return new("key-cut-off", Leaf("key-cut-off") + Issuer, CurveKey[..120]);
        yield return new("files-swapped", CurveKey, Leaf("files-swapped") + Issuer);
        yield return new("one-file", CurveKey + Leaf("one-file") + Issuer, CurveKey + Leaf("one-file") + Issuer);
        yield return new("key-below", Leaf("key-below") + Issuer + CurveKey, Leaf("key-below") + Issuer + CurveKey);
        yield return new("small-key", Leaf("small-key", TestKeys.SmallRsa) + Issuer, TestKeys.SmallRsa.ExportPkcs8PrivateKeyPem() + "\n");
        yield return new("ed25519", OfEd25519("ed25519") + Issuer, Ed25519Key);
        foreach (var (name, curve) in ((string, ECCurve)[])[("p384", ECCurve.NamedCurves.nistP384), ("p521", ECCurve.NamedCurves.nistP521),
            ("p224", ECCurve.CreateFromValue("1.3.132.0.33")), ("secp256k1", ECCurve.CreateFromValue("1.3.132.0.10")),
            ("brainpool", ECCurve.NamedCurves.brainpoolP256r1)])
        {
            var key = ECDsa.Create(curve);
            yield return new(name, Leaf(name, key) + Issuer, key.ExportPkcs8PrivateKeyPem() + "\n");
        }
    }

    static IEnumerable<PackCase> OfChains()
    {
        yield return new("issuer-first", Issuer + Leaf("issuer-first"), CurveKey);
        yield return new("root-first", Root + Issuer + Leaf("root-first"), CurveKey);
        yield return new("root-before-issuer", Leaf("root-before-issuer") + Root + Issuer, CurveKey);
        yield return new("stranger-first", Pem(TestChain.OtherRoot) + Leaf("stranger-first") + Issuer, CurveKey);
        yield return new("alone", Leaf("alone"), CurveKey);
        yield return new("gap", Leaf("gap") + Root, CurveKey);
        yield return new("with-root", Leaf("with-root") + Issuer + Root, CurveKey);
        var twice = Leaf("twice");
        yield return new("twice", twice + twice + Issuer, CurveKey);
        yield return new("stranger-behind", Leaf("stranger-behind") + Issuer + Root + Pem(TestChain.OtherRoot), CurveKey);
    }

    static IEnumerable<PackCase> OfCertificates()
    {
        yield return new("expired", Leaf("expired", to: TestChain.Now.AddDays(-1)) + Issuer, CurveKey);
        yield return new("not-begun", Leaf("not-begun", from: TestChain.Now.AddDays(1)) + Issuer, CurveKey);
        yield return new("issuer-expired", Leaf("issuer-expired") + Pem(TestChain.EndedIntermediate), CurveKey);
        yield return new("for-clients", Leaf("for-clients", purposes: [TestChain.Client]) + Issuer, CurveKey);
        yield return new("no-names", Pem(TestChain.Of(TestKeys.Curve, PackCase.HostOf("no-names"), [])) + Issuer, CurveKey);
        yield return new("other-name", Leaf("sound") + Issuer, CurveKey);
        yield return new("self-signed", Pem(TestChain.SelfSigned(TestKeys.Curve, PackCase.HostOf("self-signed"))), CurveKey);
        yield return new("authority", Issuer + Root, TestKeys.Intermediate.ExportPkcs8PrivateKeyPem() + "\n");
        yield return new("encipherment-only", Leaf("encipherment-only", usage: X509KeyUsageFlags.KeyEncipherment) + Issuer, CurveKey);
        yield return new("encipherment-only-rsa", Leaf("encipherment-only-rsa", TestKeys.Rsa, usage: X509KeyUsageFlags.KeyEncipherment) + Issuer, RsaKey);
    }

    static IEnumerable<PackCase> OfForms()
    {
        yield return new("der", TestChain.CurveLeaf.RawData, Encoding.ASCII.GetBytes(CurveKey));
        yield return new("der-key", Encoding.ASCII.GetBytes(Leaf("der-key") + Issuer), TestKeys.Curve.ExportPkcs8PrivateKey());
        var both = new X509Certificate2Collection { TestChain.CurveLeaf, TestChain.Intermediate };
        yield return new("pkcs7", PemEncoding.WriteString("PKCS7", both.Export(X509ContentType.Pkcs7)!) + "\n", CurveKey); // not empty, so there is one
        yield return new("pkcs12", TestChain.CurveLeaf.CopyWithPrivateKey(TestKeys.Curve).Export(X509ContentType.Pkcs12, "secret"), Encoding.ASCII.GetBytes(CurveKey));
        yield return new("request", TestChain.Request(TestKeys.Curve).CreateSigningRequestPem() + "\n", CurveKey);
        yield return new("empty", "", CurveKey);
        yield return new("web-page", "<html><body>Sign in</body></html>\n", CurveKey);
        yield return new("cut-off", Leaf("cut-off")[..400], CurveKey);
        yield return new("issuer-cut-off", Leaf("issuer-cut-off") + Issuer[..400], CurveKey);
        var lost = Leaf("letter-lost") + Issuer;
        yield return new("letter-lost", lost.Remove(200, 1), CurveKey);
    }

    static IEnumerable<PackCase> OfWriting()
    {
        PackCase Written(string name, Func<string, string> write, Func<string, string>? writeKey = null) =>
            new(name, write(Leaf(name) + Issuer), (writeKey ?? (key => key))(CurveKey));

        yield return Written("crlf", CrLf, CrLf);
        yield return Written("text-around", text => $"subject=x\n\n{text}Regards\n", key => $"Bag Attributes\n    localKeyID: 01\n{key}bye\n");
        yield return Written("long-lines", OneLine, OneLine);
        yield return Written("no-last-line-end", text => text.TrimEnd(), key => key.TrimEnd());
        yield return Written("trailing-blanks", text => text.Replace("\n", "  \n", StringComparison.Ordinal));
        yield return Written("byte-order-mark", text => "\uFEFF" + text);
        yield return Written("byte-order-mark-between", text => text.Replace(End + "\n" + Begin, End + "\n\uFEFF" + Begin, StringComparison.Ordinal));
        yield return Written("carriage-returns", text => text.Replace('\n', '\r'));
        yield return Written("line-ends-written", text => text.Replace("\n", "\\n", StringComparison.Ordinal));
        yield return Written("blank-line-in-block", text => text.Insert(text.IndexOf('\n', 100) + 1, "\n"));
        yield return Written("indented", text => text.Replace("\n", "\n  ", StringComparison.Ordinal));
        yield return Written("indented-begin", text => "  " + text);
        yield return Written("indented-letters", text => text.Replace("\nMI", "\n  MI", StringComparison.Ordinal));
        yield return Written("quoted-mail", text => text.Replace("\nMI", "\n> MI", StringComparison.Ordinal));
        yield return Written("joined", text => text.Replace(End + "\n" + Begin, End + Begin, StringComparison.Ordinal));
        yield return Written("begin-four-dashes", text => text[1..]);
        yield return Written("issuer-begin-four-dashes", text => text.Replace("\n" + Begin, "\n" + Begin[1..], StringComparison.Ordinal));
        yield return Written("end-four-dashes", text => text.Remove(text.IndexOf(End, StringComparison.Ordinal), 1));
        yield return Written("end-missing", text => text.Remove(text.IndexOf(End, StringComparison.Ordinal), End.Length + 1));
        yield return Written("last-end-four-dashes", text => text.Remove(text.LastIndexOf(End, StringComparison.Ordinal), 1));
        yield return Written("end-of-other-kind", text => text.Insert(text.IndexOf(End, StringComparison.Ordinal) + "-----END ".Length, "X509 "));
        yield return Written("lower-case", text => text.Replace(Begin, Begin.ToLowerInvariant(), StringComparison.Ordinal));
        yield return Written("trusted", text => text.Replace(" CERTIFICATE", " TRUSTED CERTIFICATE", StringComparison.Ordinal));
        yield return Written("x509", text => text.Replace(" CERTIFICATE", " X509 CERTIFICATE", StringComparison.Ordinal));
        yield return Written("key-under-old-words", text => text, key => key.Replace("PRIVATE", "EC PRIVATE", StringComparison.Ordinal));
        yield return Written("key-without-end", text => text, key => key[..key.IndexOf("-----END", StringComparison.Ordinal)]);
        yield return new("old-key-under-new-words", Leaf("old-key-under-new-words") + Issuer,
            TestKeys.Curve.ExportECPrivateKeyPem().Replace("EC PRIVATE", "PRIVATE", StringComparison.Ordinal) + "\n");
        yield return new("utf16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Leaf("utf16") + Issuer)], Encoding.ASCII.GetBytes(CurveKey));
    }

    static string Leaf(
        string name, AsymmetricAlgorithm? key = null, string[]? purposes = null, DateTimeOffset? from = null, DateTimeOffset? to = null, X509KeyUsageFlags? usage = null) =>
        Pem(TestChain.Of(key ?? TestKeys.Curve, PackCase.HostOf(name), [PackCase.HostOf(name)], purposes, from, to, usage));

    static string OfEd25519(string name)
    {
        var key = PublicKey.CreateFromSubjectPublicKeyInfo(Convert.FromBase64String(Ed25519Public), out _);
        var request = new CertificateRequest(new X500DistinguishedName("CN=" + PackCase.HostOf(name)), key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(PackCase.HostOf(name));
        request.CertificateExtensions.Add(names.Build());
        return Pem(request.Create(
            TestChain.Intermediate.SubjectName, X509SignatureGenerator.CreateForECDsa(TestKeys.Intermediate), TestChain.Now.AddMonths(-1),
            TestChain.Now.AddMonths(5), [1, 2, 3, 4, 5, 6, 7, 8]));
    }

    static string CrLf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    static string OneLine(string text)
    {
        var lines = text.Split('\n').Select(line => line.StartsWith("---", StringComparison.Ordinal) ? $"\n{line}\n" : line);
        return string.Concat(lines).Replace("\n\n", "\n", StringComparison.Ordinal).TrimStart();
    }
}
