using System.Text;
using Parley.Installation.Preflight;
using Parley.Installation.Repair;
using Parley.Installation.Tests.Support;
using Parley.Peers;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Repair;

/// <summary>What is written here, other people's programs read; what they write is read here.</summary>
public sealed class PeerRoundTripTests : IDisposable
{
    const string Password = "correct horse";

    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PeerTheory("openssl")]
    [InlineData("rsa", BundleForm.Pem, false, "x509 -in FILE -noout -subject")]
    [InlineData("rsa", BundleForm.Pem, false, "pkey -in FILE -passin file:PASS -noout -check")]
    [InlineData("rsa", BundleForm.Pem, true, "pkey -in FILE -passin file:PASS -noout -check")]
    [InlineData("curve", BundleForm.Pem, false, "pkey -in FILE -passin file:PASS -noout -check")]
    [InlineData("rsa", BundleForm.Der, false, "x509 -inform DER -in FILE -noout -subject")]
    [InlineData("rsa", BundleForm.Pkcs7, false, "pkcs7 -inform DER -in FILE -print_certs -noout")]
    [InlineData("rsa", BundleForm.Pkcs7Pem, false, "pkcs7 -in FILE -print_certs -noout")]
    [InlineData("rsa", BundleForm.Pkcs12, false, "pkcs12 -in FILE -passin file:PASS -nodes")]
    [InlineData("curve", BundleForm.Pkcs12, false, "pkcs12 -in FILE -passin file:PASS -nodes")]
    [InlineData("rsa", BundleForm.Pkcs12, true, "pkcs12 -in FILE -passin file:PASS -nodes")]
    [InlineData("curve", BundleForm.Pkcs12, true, "pkcs12 -in FILE -passin file:PASS -nodes")]
    public async Task OpenSSL_reads_what_is_written(string kind, BundleForm form, bool isLegacy, string command)
    {
        var answer = await RunAsync("openssl", command, Write(kind, form, isLegacy));

        Assert.True(answer.ExitCode == 0, answer.ToString());
        Assert.Matches("meet.example.com|valid", answer.Output + answer.Error);
        if (form == BundleForm.Pkcs12)
            Assert.Contains("-----BEGIN PRIVATE KEY-----", answer.Output, StringComparison.Ordinal);
        if (form is BundleForm.Pkcs12 or BundleForm.Pkcs7 or BundleForm.Pkcs7Pem)
            Assert.Contains("Example Issuer", answer.Output, StringComparison.Ordinal);
    }

    [PeerTheory("certtool")]
    [InlineData("rsa", BundleForm.Pem, false, "--certificate-info --infile FILE")]
    [InlineData("rsa", BundleForm.Der, false, "--certificate-info --inder --infile FILE")]
    [InlineData("rsa", BundleForm.Pkcs7, false, "--p7-info --inder --infile FILE")]
    [InlineData("rsa", BundleForm.Pkcs7Pem, false, "--p7-info --infile FILE")]
    [InlineData("rsa", BundleForm.Pkcs12, false, "--p12-info --inder --infile FILE --password WORD")]
    [InlineData("curve", BundleForm.Pkcs12, false, "--p12-info --inder --infile FILE --password WORD")]
    [InlineData("rsa", BundleForm.Pkcs12, true, "--p12-info --inder --infile FILE --password WORD")]
    public async Task GnuTLS_reads_what_is_written(string kind, BundleForm form, bool isLegacy, string command)
    {
        var answer = await RunAsync("certtool", command, Write(kind, form, isLegacy));

        Assert.True(answer.ExitCode == 0, answer.ToString());
        Assert.Contains("BEGIN CERTIFICATE", answer.Output, StringComparison.Ordinal);
        if (form == BundleForm.Pkcs12)
            Assert.Contains("PRIVATE KEY", answer.Output, StringComparison.Ordinal);
    }

    [PeerTheory("openssl")]
    [InlineData("rsa", "pkcs12 -export -in CHAIN -inkey KEY -out NEW -passout file:PASS", null)]
    [InlineData("curve", "pkcs12 -export -in CHAIN -inkey KEY -out NEW -passout file:PASS", null)]
    [InlineData("rsa", "pkcs12 -export -in CHAIN -inkey KEY -out NEW -passout file:PASS -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1", null)]
    [InlineData("rsa", "pkcs12 -export -in CHAIN -inkey KEY -out NEW -passout file:PASS -keypbe AES-128-CBC -certpbe NONE", null)]
    [InlineData("rsa", "crl2pkcs7 -nocrl -certfile CHAIN -out NEW", null)]
    [InlineData("rsa", "crl2pkcs7 -nocrl -certfile CHAIN -outform DER -out NEW", null)]
    [InlineData("rsa", "pkcs8 -topk8 -in KEY -out NEW -passout file:PASS -v2 aes-256-cbc", null)]
    [InlineData("curve", "pkcs8 -topk8 -in KEY -out NEW -passout file:PASS -v2 aes-128-cbc -v2prf hmacWithSHA512", null)]
    [InlineData("rsa", "pkcs8 -topk8 -in KEY -out NEW -passout file:PASS -v2 des3", null)]
    [InlineData("rsa", "pkcs8 -topk8 -in KEY -out NEW -passout file:PASS -v1 PBE-SHA1-3DES", null)]
    [InlineData("rsa", "pkcs8 -topk8 -in KEY -out NEW -passout file:PASS -scrypt", "install.key.encryption")]
    [InlineData("rsa", "pkcs8 -topk8 -in KEY -out NEW -passout file:PASS -v2 camellia-256-cbc", "install.key.encryption")]
    [InlineData("rsa", "rsa -in KEY -out NEW -passout file:PASS -aes256 -traditional", "install.key.encryption")]
    public Task What_OpenSSL_writes_is_read(string kind, string command, string? cause) => ReadAsync("openssl", kind, command, cause);

    [PeerTheory("certtool")]
    [InlineData("curve", "--to-p12 --outder --load-privkey KEY --load-certificate CHAIN --p12-name test --password WORD --outfile NEW")]
    [InlineData("rsa", "--to-p8 --load-privkey KEY --pkcs-cipher aes-256 --password WORD --outfile NEW")]
    public Task What_GnuTLS_writes_is_read(string kind, string command) => ReadAsync("certtool", kind, command, null);

    async Task ReadAsync(string program, string kind, string command, string? cause)
    {
        var answer = await RunAsync(program, command, Write(kind, BundleForm.Pem, isLegacy: false, isPlain: true), kind);
        Assert.True(answer.ExitCode == 0, answer.ToString());
        var octets = await File.ReadAllBytesAsync(_folder["new"]);
        var chain = Encoding.ASCII.GetBytes(Chain(kind));
        var hasCertificates = command.Contains("CHAIN", StringComparison.Ordinal);
        UploadFile[] files = hasCertificates ? [Read("new", octets)] : [Read("new", octets), Read("chain.pem", chain)];

        var bundle = ChainRepair.Make(new() { Files = [.. files], Password = Password });

        Assert.Equal(cause, bundle.Findings.FirstOrDefault()?.Finding.Code);
        if (cause is null)
        {
            var hasKey = command.Contains("KEY", StringComparison.Ordinal);
            Assert.Equal((hasKey ? Key(kind) : "") + Chain(kind), Encoding.ASCII.GetString(bundle.Octets.Span));
        }
    }

    static UploadFile Read(string name, byte[] octets) => UploadFile.Read(name, octets, Password);

    string Write(string kind, BundleForm form, bool isLegacy, bool isPlain = false)
    {
        var bundle = ChainRepair.Make(new()
        {
            Files = [UploadFile.Read("upload.pem", Encoding.ASCII.GetBytes(Key(kind) + Chain(kind)), null)],
            Form = form,
            NewPassword = isPlain ? null : Password,
            IsLegacy = isLegacy,
        });
        Assert.True(bundle.IsMade);
        File.WriteAllBytes(_folder["file"], bundle.Octets.ToArray());
        return _folder["file"];
    }

    Task<ProcessAnswer> RunAsync(string program, string command, string file, string kind = "rsa")
    {
        var words = command.Split(' ').Select(word => word
            .Replace("FILE", file, StringComparison.Ordinal)
            .Replace("PASS", _folder.Write("pass", Password + "\n"), StringComparison.Ordinal)
            .Replace("WORD", Password, StringComparison.Ordinal)
            .Replace("CHAIN", _folder.Write("chain.pem", Chain(kind)), StringComparison.Ordinal)
            .Replace("KEY", _folder.Write("key.pem", Key(kind)), StringComparison.Ordinal)
            .Replace("NEW", _folder["new"], StringComparison.Ordinal));
        return PeerClient.RunAsync(program, "", [.. words]);
    }

    static string Key(string kind) =>
        (kind == "rsa" ? TestKeys.Rsa.ExportPkcs8PrivateKeyPem() : TestKeys.Curve.ExportPkcs8PrivateKeyPem()) + "\n";

    static string Chain(string kind) => Pem(kind == "rsa" ? TestChain.Leaf : TestChain.CurveLeaf, TestChain.Intermediate);
}
