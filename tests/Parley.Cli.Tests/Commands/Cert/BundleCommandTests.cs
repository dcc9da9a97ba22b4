using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class BundleCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-bundle-");
    readonly string _messy;
    readonly string _key;

    public BundleCommandTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=im.example.com", key, HashAlgorithmName.SHA256);
        using var own = request.CreateSelfSigned(CertificateCase.Now, CertificateCase.Now.AddYears(1));
        _messy = Write("messy.pem", $"{CertificateCase.Root.ExportCertificatePem()}\n\ntext\n{CertificateCase.Leaf.ExportCertificatePem()}\n");
        _key = Write("own.pem", $"{own.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_is_mended_into_a_new_one_and_stays_as_it_is()
    {
        var before = await File.ReadAllTextAsync(_messy);

        var run = await CommandRun.OfAsync("cert", "bundle", _messy, "--root", "remove", "-o", In("new.pem"));

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(before, await File.ReadAllTextAsync(_messy));
        Assert.Equal(CertificateCase.Leaf.ExportCertificatePem() + "\n", await File.ReadAllTextAsync(In("new.pem")));
        Assert.Contains("removed 2 lines outside of blocks", run.Output, StringComparison.Ordinal);
        Assert.Contains("left out the root Example Root", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_for_the_new_file_only_the_changes_are_told()
    {
        var run = await CommandRun.OfAsync("cert", "bundle", _messy);

        Assert.Equal(ExitCode.Sound, run.ExitCode);
        Assert.StartsWith("· Nothing was written", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task A_file_with_a_key_is_for_its_owner_alone_and_no_report_shows_it()
    {
        var run = await CommandRun.OfAsync("cert", "bundle", _key, "--output", In("chain.pem"), "--key-output", In("server.key"), "--format", "json");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/bundle.schema.json"))).Validate(run.Output));
        var key = await File.ReadAllTextAsync(In("server.key"));
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\n", key, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(In("chain.pem")), StringComparison.Ordinal);
        Assert.DoesNotContain(key.Split('\n')[1], run.Output, StringComparison.Ordinal);
        Assert.False((bool)JsonNode.Parse(run.Output)!["holdsKey"]!);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(In("server.key")));
    }

    [Fact]
    public async Task Each_certificate_can_have_a_file_of_its_own()
    {
        var folder = _folder.CreateSubdirectory("split");

        var run = await CommandRun.OfAsync("cert", "bundle", _messy, "--split", folder.FullName);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Equal(["1-im.example.com.pem", "2-Example_Root.pem"], folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public async Task A_missing_issuer_is_fetched_where_the_certificate_says()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (issuer, own) = PairThatNames($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/issuer.cer");
        var server = AnswerOnceAsync(listener, issuer.RawData);
        var leaf = Write("leaf.pem", own.ExportCertificatePem());
        var folder = _folder.CreateSubdirectory("issuers");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "root.pem"), CertificateCase.Root.ExportCertificatePem());

        var run = await CommandRun.OfAsync("cert", "bundle", leaf, "--fetch", "--dns", "127.0.0.1:9", "--issuers", folder.FullName, "--output", In("new.pem"));
        await server;

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains("put in the certificate of Example Issuer, which was missing", run.Output, StringComparison.Ordinal);
        Assert.Equal($"{own.ExportCertificatePem()}\n{issuer.ExportCertificatePem()}\n", await File.ReadAllTextAsync(In("new.pem")));
    }

    [Fact]
    public async Task Nothing_is_overwritten_without_being_asked()
    {
        var there = Write("there.pem", "kept");

        var run = await CommandRun.OfAsync("cert", "bundle", _messy, "--output", there);
        var own = await CommandRun.OfAsync("cert", "bundle", _messy, "--output", _messy, "--overwrite");
        var replaced = await CommandRun.OfAsync("cert", "bundle", _messy, "--output", there, "--overwrite");

        Assert.Equal((ExitCode.Usage, ExitCode.Usage, ExitCode.Sound), (run.ExitCode, own.ExitCode, replaced.ExitCode));
        Assert.Contains("exists", run.Error, StringComparison.Ordinal);
        Assert.Contains("a file that is read would be overwritten", own.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_mended_is_refused_with_its_cause_and_nothing_is_written()
    {
        var damaged = Write("damaged.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");

        var run = await CommandRun.OfAsync("cert", "bundle", damaged, "--output", In("new.pem"));

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("✗ No new file can be made of this", run.Output, StringComparison.Ordinal);
        Assert.Contains("install.file.unreadable", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(In("new.pem")));
    }

    [Theory]
    [InlineData("a PKCS#12 needs a password", "--to", "pkcs12")]
    [InlineData("--legacy says how to encrypt", "--legacy")]
    [InlineData("--output and --key-output name the same file", "--output", "a", "--key-output", "a")]
    public async Task A_command_line_that_contradicts_itself_is_told(string message, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["cert", "bundle", _messy, .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    static async Task AnswerOnceAsync(TcpListener listener, byte[] body)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var question = new byte[4096];
        Assert.NotEqual(0, await stream.ReadAsync(question));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/pkix-cert\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    }

    static (X509Certificate2 Issuer, X509Certificate2 Leaf) PairThatNames(string issuerAddress)
    {
        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Example Issuer", issuerKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var issuer = CertificateCase.Sign(request);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var own = new CertificateRequest("CN=im.example.com", key, HashAlgorithmName.SHA256);
        own.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerAddress]));
        return (issuer, own.Create(issuer.SubjectName, X509SignatureGenerator.CreateForECDsa(issuerKey), CertificateCase.Now, CertificateCase.Now.AddMonths(3), [0x44, 1]));
    }

    string In(string name) => Path.Combine(_folder.FullName, name);

    string Write(string name, string text)
    {
        var path = In(name);
        File.WriteAllText(path, text);
        return path;
    }
}
