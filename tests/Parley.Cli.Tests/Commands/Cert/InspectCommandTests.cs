using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class InspectCommandTests : IDisposable
{
    const string Moment = "2027-03-15";

    static readonly string Chain = RepositoryFolder.PathOf("samples/chain.pem");
    static readonly string Root = RepositoryFolder.PathOf("samples/root.pem");
    static readonly string List = RepositoryFolder.PathOf("samples/issuing.crl");

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-inspect-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("chain", "2027-03-15", ExitCode.Sound, "chain.pem")]
    [InlineData("chain-expired", "2028-01-01", ExitCode.Findings, "chain.pem")]
    [InlineData("chain-disordered", "2027-03-15", ExitCode.Sound, "issuing.crl", "root.pem", "chain.pem", "root.pem")]
    [InlineData("request", "2027-03-15", ExitCode.Sound, "request.csr")]
    [InlineData("answer", "2027-03-15", ExitCode.Sound, "answer.der")]
    [InlineData("answer-late", "2027-12-15", ExitCode.Sound, "answer.der")]
    public async Task Says_what_is_expected(string expectation, string at, int exitCode, params string[] samples)
    {
        byte[] input = [.. samples.SelectMany(sample => File.ReadAllBytes(RepositoryFolder.PathOf("samples/" + sample)))];

        var run = await CommandRun.WithInputAsync(input, "cert", "inspect", "-", "--at", at);

        Assert.Equal("", run.Error);
        Assert.Equal(exitCode, run.ExitCode);
        Expectation.Holds($"tests/Parley.Cli.Tests/Commands/Cert/Expectations/{expectation}.txt", run.Output);
    }

    [Fact]
    public async Task Writes_JSON_after_its_schema()
    {
        var schema = await NJsonSchema.JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/inspect.schema.json"));
        string[] files = [.. Directory.EnumerateFiles(RepositoryFolder.PathOf("samples")).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)), Write("server.p12", Pkcs12()), Write("server.key", Key()), Write("damaged.pem", Damaged())];

        var run = await CommandRun.OfAsync(["cert", "inspect", .. files, "--at", "2028-01-01", "--password-file", Password("secret"), "--format", "json"]);

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal("", string.Join("\n", schema.Validate(run.Output)));
        Assert.NotEmpty(schema.Validate(run.Output.Replace("\"fields\"", "\"felds\"", StringComparison.Ordinal)));
        // A schema cannot say that no name is used twice in an object.
        using var read = JsonDocument.Parse(run.Output, new() { AllowDuplicateProperties = false });
        var kinds = read.RootElement.GetProperty("files").EnumerateArray()
            .SelectMany(file => file.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("kind").GetString());
        Assert.Equal(["certificate", "ocspResponse", "privateKey", "request", "revocationList"], kinds.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Findings_in_JSON_name_the_field_they_stand_beside()
    {
        var run = await CommandRun.OfAsync("cert", "inspect", Chain, "--at", "2028-01-01", "--format", "json");

        using var read = JsonDocument.Parse(run.Output);
        var finding = Assert.Single(read.RootElement.GetProperty("files")[0].GetProperty("items")[0].GetProperty("findings").EnumerateArray());
        Assert.Equal("cert.validity.expired", finding.GetProperty("code").GetString());
        Assert.Equal("notAfter", finding.GetProperty("field").GetString());
        Assert.Equal("line 1 of the file", finding.GetProperty("evidence").GetProperty("place").GetString());
    }

    [Theory]
    [InlineData("warning", ExitCode.Findings)]
    [InlineData("error", ExitCode.Sound)]
    public async Task Warnings_count_where_asked(string failOn, int exitCode)
    {
        var run = await CommandRun.OfAsync("cert", "inspect", List, "--at", "2027-06-01", "--fail-on", failOn);

        Assert.Contains("cert.status.out-of-date", run.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, run.ExitCode);
    }

    [Theory]
    [InlineData("there is no profile 'webpkii'", "--profile", "webpkii")]
    [InlineData("'tomorrow'", "--at", "tomorrow")]
    [InlineData("standard input was named twice", "-", "-")]
    public async Task A_wrong_command_line_is_told(string expected, params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["cert", "inspect", Chain, .. arguments]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_hides_no_other()
    {
        var run = await CommandRun.OfAsync("cert", "inspect", Path.Combine(_folder.FullName, "missing.pem"), Write("page.pem", "<html>"u8.ToArray()), Root, "--at", Moment);

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.Contains("there is no such file", run.Error, StringComparison.Ordinal);
        Assert.Contains("a web page or XML", run.Error, StringComparison.Ordinal);
        Assert.Contains("CN=Example Root,O=Example", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PKCS12_is_opened_with_the_password_of_a_file()
    {
        var path = Write("server.p12", Pkcs12());

        var opened = await CommandRun.OfAsync("cert", "inspect", path, "--password-file", Password("secret"), "--at", Moment);
        var wrong = await CommandRun.OfAsync("cert", "inspect", path, "--password-file", Password("guess"), "--at", Moment);

        Assert.Equal((ExitCode.Sound, ""), (opened.ExitCode, opened.Error));
        Assert.Contains("belongs to", opened.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, wrong.ExitCode);
        Assert.DoesNotContain("guess", wrong.Error + wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_strangers_do_not_reach_the_terminal_as_commands()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName("CN=\u001b[31m[red]x\u202e"), key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));

        var run = await CommandRun.WithInputAsync(certificate.RawData, "cert", "inspect", "-");

        Assert.Contains("[31m[red]x", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
    }

    [Theory]
    [InlineData(false, "", true)]
    [InlineData(false, "NO_COLOR", false)]
    [InlineData(true, "", false)]
    public async Task Colour_is_for_terminals_that_want_it(bool noColor, string variable, bool isColoured)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var environment = CommandRun.Environment(output, (variable, "1")) with { OutputIsTerminal = true, TerminalWidth = 100 };

        await ParleyProgram.RunAsync(["cert", "inspect", Chain, "--at", Moment, .. noColor ? (string[])["--no-color"] : []], environment);

        Assert.Equal(isColoured, output.ToString().Contains('\u001b', StringComparison.Ordinal));
    }

    string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    string Password(string password) => Write(password + ".pass", Encoding.UTF8.GetBytes(password + "\n"));

    static byte[] Damaged() => Encoding.ASCII.GetBytes(File.ReadAllText(Root) + File.ReadAllText(Root).Replace("MII", "MI", StringComparison.Ordinal));

    static byte[] Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem());
    }

    static byte[] Pkcs12()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=im.example.com", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.Export(X509ContentType.Pkcs12, "secret");
    }
}
