using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Parley.Cli.Tests.Commands.Check;

public sealed class AnchorFileTests : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-anchors-");
    readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>What is in the file, and what is said about it.</summary>
    public static TheoryData<string, string, string> Files => new()
    {
        { "empty", "line 1: expected -----BEGIN CERTIFICATE-----, found nothing", "Put '-----BEGIN CERTIFICATE-----' on a line before" },
        { "text", "line 1: expected -----BEGIN CERTIFICATE-----, found no BEGIN line", "Put '-----BEGIN CERTIFICATE-----' on a line before" },
        { "key", "line 1: expected a certificate, found only a private key", "This is a private key: keep it secret, and name the file with the certificate." },
        { "broken line in the second", "line 11: expected Base64 letters, found MIIB*", "Remove what does not belong between the BEGIN and END lines." },
        { "no end", "line 3: expected -----END CERTIFICATE-----, found the end of the file", "The block that begins on line 1 is cut off" },
        { "truncated DER", "offset 1 of the certificate: expected ", "Export the certificate again, as Base64 (PEM) or DER." },
        { "zeros", "line 1: expected -----BEGIN CERTIFICATE-----, found no BEGIN line", "Put '-----BEGIN CERTIFICATE-----' on a line before" },
        { "too large", "it is larger than 16 MiB", "name a file of PEM or DER certificates" },
    };

    public void Dispose()
    {
        _key.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Says_where_and_what_was_expected(string content, string error, string hint)
    {
        var file = Write(Content(content));

        var run = await CommandRun.OfAsync("check", "alice@example.test", "--anchors", file);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"error: the anchors file '{file}' cannot be read: {error}", run.Error, StringComparison.Ordinal);
        Assert.Matches($"^error: [^\n]*\nhint: {System.Text.RegularExpressions.Regex.Escape(hint)}[^\n]*\n$", run.Error);
    }

    [Fact]
    public async Task Says_that_there_is_no_file()
    {
        var file = Path.Combine(_folder.FullName, "missing", "root.pem");

        var run = await CommandRun.OfAsync("check", "alice@example.test", "--anchors", file);

        Assert.Equal(new(ExitCode.Input, "", $"error: the anchors file '{file}' cannot be read: there is no such file\nhint: check the path\n"), run);
    }

    [Fact]
    public async Task Says_that_it_is_a_folder()
    {
        var run = await CommandRun.OfAsync("check", "alice@example.test", "--anchors", _folder.FullName);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.StartsWith($"error: the anchors file '{_folder.FullName}' cannot be read: it is a folder\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_no_more_of_a_device_than_of_a_file()
    {
        if (!File.Exists("/dev/zero"))
            return;

        var run = await CommandRun.OfAsync("check", "alice@example.test", "--anchors", "/dev/zero");

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.StartsWith("error: the anchors file '/dev/zero' cannot be read: it is larger than 16 MiB\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CRLF")]
    [InlineData("byte order mark")]
    [InlineData("UTF-16")]
    [InlineData("DER")]
    public async Task Takes_certificates_as_editors_leave_them(string form)
    {
        var file = Write(Content(form));

        // The last thing that is read is wrong, so that nothing is looked up.
        var run = await CommandRun.OfAsync("check", "alice@example.test", "--anchors", file, "--at", "never");

        Assert.StartsWith("error: --at 'never' is not a moment", run.Error, StringComparison.Ordinal);
    }

    byte[] Content(string name)
    {
        using var certificate = new CertificateRequest("CN=Example Root", _key, HashAlgorithmName.SHA256).CreateSelfSigned(Start, Start.AddDays(1));
        var lines = certificate.ExportCertificatePem().ReplaceLineEndings("\n").Split('\n');
        var pem = string.Join('\n', lines);
        return name switch
        {
            "empty" => [],
            "text" => "no certificate\n"u8.ToArray(),
            "key" => Encoding.ASCII.GetBytes(_key.ExportPkcs8PrivateKeyPem()),
            "broken line in the second" => Encoding.ASCII.GetBytes($"{pem}\n-----BEGIN CERTIFICATE-----\nMIIB*\n-----END CERTIFICATE-----\n"),
            "no end" => Encoding.ASCII.GetBytes(string.Join('\n', lines[..3])),
            "truncated DER" => certificate.RawData[..100],
            "zeros" => new byte[1000],
            "too large" => new byte[(16 * 1024 * 1024) + 1],
            "CRLF" => Encoding.ASCII.GetBytes(string.Join("\r\n", lines)),
            "byte order mark" => [0xEF, 0xBB, 0xBF, .. Encoding.ASCII.GetBytes(pem)],
            "UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(pem)],
            "DER" => certificate.RawData,
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    string Write(byte[] content)
    {
        var path = Path.Combine(_folder.FullName, "anchors");
        File.WriteAllBytes(path, content);
        return path;
    }
}
