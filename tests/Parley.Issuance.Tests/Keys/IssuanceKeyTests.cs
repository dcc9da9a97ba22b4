using System.Text;
using Parley.Issuance.Keys;
using Parley.Peers;

namespace Parley.Issuance.Tests.Keys;

public sealed class IssuanceKeyTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("rsa-2048", null)]
    [InlineData("p-256", "päss word")]
    [InlineData("p-384", null)]
    public void What_is_written_is_read_again(string kind, string? password)
    {
        using var key = IssuanceKey.Create(KeyKinds.Of(kind));
        var pem = Encoding.ASCII.GetBytes(key.ExportPem(password));

        Assert.True(IssuanceKey.TryRead(pem, password, out var read, out var why), why);

        using (read)
            Assert.Equal(key.PublicKey.ExportSubjectPublicKeyInfo(), read.PublicKey.ExportSubjectPublicKeyInfo());
    }

    [Fact]
    public void The_reasons_why_a_key_does_not_open_are_told_apart()
    {
        using var key = IssuanceKey.Create(KeyKind.P256);
        var pem = Encoding.ASCII.GetBytes(key.ExportPem("right"));

        Assert.Equal("the password is not that of the key", Why(pem, "wrong"));
        Assert.Contains("expected a password, found none", Why(pem, null), StringComparison.Ordinal);
        Assert.Contains("expected one private key, found 2", Why([.. Encoding.ASCII.GetBytes(key.ExportPem(null)), .. Encoding.ASCII.GetBytes(key.ExportPem(null))], null), StringComparison.Ordinal);
        Assert.NotEmpty(Why(Encoding.ASCII.GetBytes("no key"), null));
    }

    [Fact]
    public void A_file_with_a_key_is_for_its_owner_alone_and_never_replaced()
    {
        var path = Path.Combine(_folder.FullName, "server.key");

        KeyFile.Write(path, "first");

        Assert.Throws<IOException>(() => KeyFile.Write(path, "second"));
        Assert.Equal("first", File.ReadAllText(path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [PeerFact("openssl")]
    public async Task OpenSSL_reads_what_is_written_and_the_other_way_round()
    {
        using var key = IssuanceKey.Create(KeyKind.P256);
        var ours = Path.Combine(_folder.FullName, "ours.key");
        var theirs = Path.Combine(_folder.FullName, "theirs.key");
        KeyFile.Write(ours, key.ExportPem("secret"));

        var read = await PeerClient.RunAsync("openssl", "", "pkey", "-in", ours, "-passin", "pass:secret", "-pubout");
        var made = await PeerClient.RunAsync("openssl", "", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-aes256", "-pass", "pass:secret", "-out", theirs);

        Assert.Equal(key.PublicKey.ExportSubjectPublicKeyInfo(), Der(read.Output));
        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.True(IssuanceKey.TryRead(await File.ReadAllBytesAsync(theirs), "secret", out var opened, out var why), why);
        opened.Dispose();
    }

    /// <summary>GnuTLS writes the number of half of all keys of curves with a zero before it.</summary>
    [PeerTheory("certtool")]
    [InlineData("ecdsa", "--curve", "secp256r1")]
    [InlineData("ecdsa", "--curve", "secp384r1", "--pkcs8", "--password", "")]
    [InlineData("ecdsa", "--curve", "secp256r1", "--pkcs8", "--password", "secret")]
    [InlineData("rsa", "--bits", "2048")]
    public async Task Keys_that_GnuTLS_makes_are_read(string kind, params string[] further)
    {
        for (var round = 0; round < (kind == "rsa" ? 1 : 4); round++)
        {
            var made = await PeerClient.RunAsync("certtool", "", ["--generate-privkey", "--key-type", kind, .. further]);
            var request = await PeerClient.RunAsync("certtool", made.Output, ["--load-privkey", "/dev/stdin", "--password", further[^1], "--pubkey-info"]);
            var isRead = IssuanceKey.TryRead(Encoding.ASCII.GetBytes(made.Output), "secret", out var key, out var why);

            Assert.True(isRead, $"{why}: {made}");
            using (key)
                Assert.Contains(Convert.ToBase64String(key!.PublicKey.ExportSubjectPublicKeyInfo())[^40..], request.Output.ReplaceLineEndings(""), StringComparison.Ordinal);
        }
    }

    [PeerFact("certtool")]
    public async Task GnuTLS_reads_what_is_written()
    {
        using var key = IssuanceKey.Create(KeyKind.P256);
        var ours = Path.Combine(_folder.FullName, "ours.key");
        KeyFile.Write(ours, key.ExportPem("secret"));

        var answer = await PeerClient.RunAsync("certtool", "", "--key-info", "--infile", ours, "--password", "secret");

        Assert.Contains("EC/ECDSA", answer.Output, StringComparison.Ordinal);
    }

    static byte[] Der(string pem) =>
        Convert.FromBase64String(string.Concat(pem.Split('\n').Where(line => !line.StartsWith('-'))));

    static string Why(byte[] file, string? password)
    {
        Assert.False(IssuanceKey.TryRead(file, password, out _, out var why));
        return why;
    }
}
