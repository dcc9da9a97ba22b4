using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Parley.Installation.Preflight;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Support;

/// <summary>Uploads with one fault each: every fault with every form of key that fits, in one file or in two, for every product that has that rule.</summary>
static class BrokenUploads
{
    const string Password = "correct horse";

    static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    /// <summary>Products that take a key with the certificate, and whether they take it encrypted, and in one file.</summary>
    static readonly ImmutableArray<(string Product, bool TakesCurve, bool TakesEncrypted, bool IsCombined)> KeyProducts =
    [
        ("webex-meetings-server", false, true, true), ("webex-meetings-server", false, true, false),
        ("nginx", true, true, false), ("prosody", true, false, false), ("kamailio", true, false, false), ("ejabberd", true, false, true), ("openldap", true, false, false),
        ("edge", true, false, false),
    ];

    internal static ImmutableArray<TestUpload> All => field.IsDefault ? field = [.. Make()] : field;

    /// <summary>Sound uploads: the same without the fault.</summary>
    internal static ImmutableArray<TestUpload> Sound => field.IsDefault ? field = [.. MakeSound()] : field;

    static IEnumerable<TestUpload> MakeSound()
    {
        foreach (var (product, form, key, leaf, password, isCombined) in Combinations())
            yield return Combined(product, $"sound, {form}", key, Chain(leaf, product), password, isCombined, null);
        foreach (var product in (string[])["call-manager", "presence-server", "voicemail"])
        {
            yield return Of(Pem(TestChain.Leaf)) with { Product = product, Name = "sound, its own key", State = Own };
            yield return Of(TestChain.Leaf.RawData) with { Product = product, Name = "sound, DER", State = Own };
        }

        yield return Of(Pkcs12(TestChain.Leaf, Password, TestChain.Intermediate)) with { Password = Password, Name = "sound, PKCS#12" };
    }

    static IEnumerable<TestUpload> Make()
    {
        foreach (var (product, form, key, leaf, password, isCombined) in Combinations())
        {
            TestUpload Break(string name, string code, string keyText, string chain, string? given) =>
                Combined(product, $"{name}, {form}{(isCombined ? ", one file" : "")}", keyText, chain, given, isCombined, code);

            var sound = Chain(leaf, product);
            var other = leaf.GetRSAPublicKey() is not null ? TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem() : TestKeys.OtherCurve.ExportPkcs8PrivateKeyPem();
            yield return Break("another key", "install.key.mismatch", other + "\n", sound, null);
            yield return Break("key cut off", "install.key.damaged", CutOff(key), sound, password);
            yield return Break("key of SSH", "install.key.form", SshKey, sound, null);
            yield return Break("certificate with a letter less", product == "edge" ? "install.file.unreadable" : "install.file.damaged", key, LoseLetter(sound), password);
            yield return Break("certificate ended", "install.certificate.expired", key, sound, password) with { Time = TestChain.Now.AddYears(1) };
            yield return Break("certificate not begun", "install.certificate.not-yet-valid", key, sound, password) with { Time = TestChain.Now.AddMonths(-2) };
            yield return Break("chain with a gap", "install.chain.missing", key, Pem(leaf, TestChain.Root), password);
            yield return Break("revoked", "install.certificate.revoked", key, sound, password) with { Revocation = Revoked(leaf) };
            if (password is not null)
            {
                yield return Break("no password", "install.key.password-missing", key, sound, null);
                yield return Break("wrong password", "install.key.password-wrong", key, sound, "battery staple");
            }

            if (product is "webex-meetings-server" or "nginx" or "prosody" or "kamailio")
            {
                yield return Break("issuer before the server", "install.chain.order", key, Pem(TestChain.Intermediate, leaf), password);
                yield return Break("root first", "install.chain.order", key, Pem(TestChain.Root, TestChain.Intermediate, leaf), password);
                yield return Break("root before its child", "install.chain.order", key, Pem(leaf, TestChain.Root, TestChain.Intermediate), password);
            }

            if (product != "webex-meetings-server")
                continue;
            yield return Break("blank line first", "install.file.stray-text", isCombined ? "\n" + key : key, isCombined ? sound : "\n" + sound, password);
            yield return Break("text between", "install.file.stray-text", key, Pem(leaf) + "friendlyName: issuer\n" + Pem(TestChain.Intermediate), password);
            yield return Break("text behind", "install.file.stray-text", key, sound + "-- \nRegards\n", password);
            yield return Break("END without its dashes", "install.file.untidy", key, sound.Replace("-----END CERTIFICATE-----", "----END CERTIFICATE----", StringComparison.Ordinal), password);
        }

        foreach (var upload in OfCertificates())
            yield return upload;
        foreach (var upload in OfForms())
            yield return upload;
    }

    /// <summary>Faults of the certificate itself, for the products that look for them.</summary>
    static IEnumerable<TestUpload> OfCertificates()
    {
        string[] all = ["webex-meetings-server", "call-manager", "presence-server", "voicemail", "edge", "nginx", "prosody", "ejabberd", "openldap", "kamailio"];
        foreach (var product in all)
        {
            TestUpload With(string name, string code, X509Certificate2 leaf, AsymmetricAlgorithm key) => product switch
            {
                "call-manager" or "presence-server" or "voicemail" => Of(Pem(leaf)) with { Product = product, Name = name, State = OwnOf(key, leaf), Expected = code },
                "webex-meetings-server" => Of(Key(key), Chain(leaf, product)) with { Name = name, Expected = code },
                _ => Of(Chain(leaf, product)) with { Product = product, Name = name, Keys = [("server.key", Encoding.ASCII.GetBytes(Key(key)))], Expected = code },
            };

            yield return With("short key", "install.key.size", TestChain.Of(TestKeys.SmallRsa), TestKeys.SmallRsa);
            yield return With("no server authentication", "install.certificate.purpose", TestChain.Of(TestKeys.Rsa, purposes: [TestChain.Client]), TestKeys.Rsa)
                with
            { Expected = product is "edge" or "kamailio" ? null : "install.certificate.purpose" };
            yield return With("host missing", "install.name.host-missing", TestChain.Of(TestKeys.Rsa, names: [TestChain.Site]), TestKeys.Rsa);
            yield return With("ended yesterday", "install.certificate.expired", TestChain.Of(TestKeys.Rsa, to: TestChain.Now.AddDays(-1)), TestKeys.Rsa);
            yield return With("begins tomorrow", "install.certificate.not-yet-valid", TestChain.Of(TestKeys.Rsa, from: TestChain.Now.AddDays(1)), TestKeys.Rsa);
            if (product is "call-manager" or "presence-server" or "voicemail" or "edge")
                yield return With("wildcard", "install.name.wildcard", TestChain.Of(TestKeys.Rsa, "*.example.com", ["*.example.com"]), TestKeys.Rsa);
            if (product is "call-manager" or "presence-server" or "voicemail")
            {
                yield return With("both purposes missing", "install.certificate.purpose", TestChain.Of(TestKeys.Rsa, purposes: ["1.3.6.1.5.5.7.3.4"]), TestKeys.Rsa);
                yield return With("more names than asked for", "install.request.names", TestChain.Of(TestKeys.Rsa, names: [TestChain.Site, TestChain.Administration, "www." + TestChain.Site]), TestKeys.Rsa)
                    with
                { State = Own };
                yield return With("of an earlier request", "install.key.superseded", TestChain.Leaf, TestKeys.Rsa) with { State = Superseded };
                yield return With("of no request", "install.key.mismatch", TestChain.CurveLeaf, TestKeys.Curve) with { State = Own };
                yield return Of(Key(TestKeys.Rsa), Pem(TestChain.Leaf)) with { Product = product, Name = "with a key", State = Own, Expected = "install.key.not-taken" };
            }

            if (product is "presence-server" or "prosody" or "ejabberd" or "edge" or "kamailio")
            {
                var upload = With("domain missing", "install.name.domain-missing", TestChain.Leaf, TestKeys.Rsa);
                yield return upload with { State = upload.State with { Domains = ["example.com"] } };
            }
        }
    }

    /// <summary>Files of another form, for all products that read that form not.</summary>
    static IEnumerable<TestUpload> OfForms()
    {
        var message = Pkcs7(TestChain.Leaf, TestChain.Intermediate);
        foreach (var product in (string[])["webex-meetings-server", "call-manager", "presence-server", "voicemail", "edge", "nginx", "prosody", "ejabberd", "openldap", "kamailio"])
        {
            yield return Of(message) with { Product = product, Name = "PKCS#7", Expected = "install.file.form" };
            yield return Of(PemEncoding.WriteString("PKCS7", message)) with { Product = product, Name = "PKCS#7 in text", Expected = "install.file.form" };
            yield return Of("<html><body>Sign in</body></html>"u8.ToArray(), "page.pem") with { Product = product, Name = "a web page", Expected = "install.file.unreadable" };
            yield return Of([], "empty.pem") with { Product = product, Name = "nothing", Expected = "install.file.unreadable" };
            yield return Of([.. Enumerable.Range(0, 900).Select(each => (byte)((each * 73) ^ 0x5A))]) with { Product = product, Name = "noise", Expected = "install.file.unreadable" };
            yield return Of(TestChain.Leaf.RawData[..^20], "cut.cer") with
            {
                Product = product,
                Name = "DER cut off",
                Expected = TakesDer(product) ? "install.file.unreadable" : "install.file.form",
            };
            yield return Of(TestChain.Request(TestKeys.Rsa).CreateSigningRequestPem()) with { Product = product, Name = "a request", Expected = "install.certificate.missing" };
            if (!TakesDer(product))
                yield return Of(TestChain.Leaf.RawData) with { Product = product, Name = "DER", Expected = "install.file.form" };
            if (product != "webex-meetings-server")
                yield return Of(Pkcs12(TestChain.Leaf, Password)) with { Product = product, Name = "PKCS#12", Password = Password, Expected = "install.file.form" };
        }

        var file = Pkcs12(TestChain.Leaf, Password, TestChain.Intermediate);
        yield return Of(file) with { Name = "PKCS#12, no password", Expected = "install.key.password-missing" };
        yield return Of(file) with { Name = "PKCS#12, wrong password", Password = "battery staple", Expected = "install.key.password-wrong" };
        yield return Of(Pkcs12(TestChain.Leaf, "", TestChain.Intermediate)) with { Name = "PKCS#12 without a password", Expected = "install.file.pkcs12-open" };
        yield return Of(Pem(TestChain.Leaf, TestChain.Intermediate), Key(TestKeys.Rsa)) with { Name = "key below", Expected = "install.key.below-certificate" };
        yield return Of(Key(TestKeys.Rsa)) with { Name = "only the key", Expected = "install.certificate.missing" };
        yield return Of(Pem(TestChain.Intermediate)) with { Name = "the issuer", Expected = "install.certificate.authority" };
    }

    /// <summary>Every form of key that a product takes, with its certificate.</summary>
    static IEnumerable<(string Product, string Form, string Key, X509Certificate2 Leaf, string? Password, bool IsCombined)> Combinations()
    {
        foreach (var (product, takesCurve, takesEncrypted, isCombined) in KeyProducts)
        {
            yield return (product, "PKCS#1", TestKeys.Rsa.ExportRSAPrivateKeyPem() + "\n", TestChain.Leaf, null, isCombined);
            yield return (product, "PKCS#8", TestKeys.Rsa.ExportPkcs8PrivateKeyPem() + "\n", TestChain.Leaf, null, isCombined);
            if (takesEncrypted)
                yield return (product, "encrypted PKCS#8", TestKeys.Rsa.ExportEncryptedPkcs8PrivateKeyPem(Password, Encryption) + "\n", TestChain.Leaf, Password, isCombined);
            if (takesCurve)
            {
                yield return (product, "SEC1", TestKeys.Curve.ExportECPrivateKeyPem() + "\n", TestChain.CurveLeaf, null, isCombined);
                yield return (product, "PKCS#8 of a curve", TestKeys.Curve.ExportPkcs8PrivateKeyPem() + "\n", TestChain.CurveLeaf, null, isCombined);
            }
        }
    }

    static readonly SystemState Named = new() { SiteHost = TestChain.Site, AdministrationHost = TestChain.Administration };

    static SystemState Own => OwnOf(TestKeys.Rsa, TestChain.Leaf);

    static SystemState Superseded => Named with { Requests = [Parse(TestChain.Request(TestKeys.Rsa)), Parse(TestChain.Request(TestKeys.OtherRsa))] };

    static SystemState OwnOf(AsymmetricAlgorithm key, X509Certificate2 leaf)
    {
        var names = leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(each => each.EnumerateDnsNames()).ToArray();
        return Named with { Requests = [Parse(TestChain.Request(key, names: names))] };
    }

    internal static Parley.Certificates.Requests.CertificateRequest Parse(CertificateRequest request)
    {
        Assert.True(Parley.Certificates.Requests.CertificateRequest.TryParse(request.CreateSigningRequest(), out var parsed, out _));
        return parsed;
    }

    static TestUpload Combined(string product, string name, string key, string chain, string? password, bool isCombined, string? expected)
    {
        var upload = isCombined ? Of(key, chain) : Of(chain) with { Keys = [("server.key", Encoding.ASCII.GetBytes(key))] };
        return upload with { Product = product, Name = name, Password = password, Expected = expected };
    }

    static string Chain(X509Certificate2 leaf, string product) => product == "edge" ? Pem(leaf) : Pem(leaf, TestChain.Intermediate);

    static string Key(AsymmetricAlgorithm key) => key.ExportPkcs8PrivateKeyPem() + "\n";

    static bool TakesDer(string product) => product is "webex-meetings-server" or "call-manager" or "presence-server" or "voicemail";

    static Parley.Certificates.Revocation.RevocationMaterial Revoked(X509Certificate2 leaf)
    {
        Assert.True(Parley.Certificates.Revocation.CertificateRevocationList.TryParse(TestChain.List(leaf), out var list, out _));
        return Parley.Certificates.Revocation.RevocationMaterial.Of([list], [], []);
    }

    /// <summary>The first half of a key, without its END.</summary>
    static string CutOff(string key)
    {
        var lines = key.Split('\n');
        return string.Join('\n', lines[..(lines.Length / 2)]) + "\n";
    }

    /// <summary>The text with one letter of the first certificate's Base64 gone.</summary>
    static string LoseLetter(string chain) => chain.Remove(chain.IndexOf('\n', StringComparison.Ordinal) + 200, 1);

    static byte[] Pkcs12(X509Certificate2 leaf, string password, params X509Certificate2[] others)
    {
        var builder = new Pkcs12Builder();
        var certificates = new Pkcs12SafeContents();
        foreach (var certificate in others.Prepend(leaf))
            certificates.AddCertificate(certificate);
        var keys = new Pkcs12SafeContents();
        keys.AddShroudedKey(TestKeys.Rsa, password, Encryption);
        builder.AddSafeContentsEncrypted(certificates, password, Encryption);
        builder.AddSafeContentsUnencrypted(keys);
        builder.SealWithMac(password, HashAlgorithmName.SHA256, 1000);
        return builder.Encode();
    }

    static byte[] Pkcs7(params X509Certificate2[] certificates)
    {
        var collection = new X509Certificate2Collection(certificates);
        return collection.Export(X509ContentType.Pkcs7)!; // a collection that is not empty has one
    }

    const string SshKey = """
        -----BEGIN OPENSSH PRIVATE KEY-----
        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
        QyNTUxOQAAACA=
        -----END OPENSSH PRIVATE KEY-----

        """;
}
