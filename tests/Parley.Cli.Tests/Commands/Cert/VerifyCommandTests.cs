using System.Text.Json.Nodes;
using NJsonSchema;
using Parley.Lab.Pki;

namespace Parley.Cli.Tests.Commands.Cert;

public sealed class VerifyCommandTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-verify-");
    readonly string _chain;
    readonly string _root;

    public VerifyCommandTests()
    {
        _chain = Write("chain.pem", CertificateCase.Leaf.ExportCertificatePem());
        _root = Write("root.pem", CertificateCase.Root.ExportCertificatePem());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Says_first_that_a_chain_can_be_trusted()
    {
        var run = await RunAsync(_chain, "--anchors", _root, "--name", "im.example.com");

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"✓ {_chain} can be trusted for im.example.com\n", WithoutEnds(run.Output), StringComparison.Ordinal);
        Assert.Contains("proved by  DNS:im.example.com", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_line_that_would_cure_a_name()
    {
        var run = await RunAsync(_chain, "--anchors", _root, "--name", "mail.example.com");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("✗ ", run.Output, StringComparison.Ordinal);
        Assert.Contains("cert.identity.mismatch", run.Output, StringComparison.Ordinal);
        Assert.Contains("add to the SAN  DNS:mail.example.com", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_no_name_where_none_is_given()
    {
        var run = await RunAsync(_chain, "--anchors", _root);

        Assert.Equal((ExitCode.Sound, ""), (run.ExitCode, run.Error));
        Assert.Contains("no name was asked for", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_roots_and_accepted_certificates_from_folders()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "roots"));
        Write("roots/root.pem", CertificateCase.Root.ExportCertificatePem());
        Write("roots/notes.txt", "no certificate");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "accepted"));
        Write("accepted/leaf.pem", CertificateCase.Leaf.ExportCertificatePem());

        var roots = await RunAsync(_chain, "--anchors", Path.Combine(_folder.FullName, "roots"));
        var accepted = await RunAsync(_chain, "--accepted", Path.Combine(_folder.FullName, "accepted"));

        Assert.Equal((ExitCode.Sound, ""), (roots.ExitCode, roots.Error));
        Assert.Contains("passed over: ", roots.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Sound, ""), (accepted.ExitCode, accepted.Error));
        Assert.Contains("accepted as it is", accepted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_clients_do_with_the_certificate()
    {
        var text = await RunAsync(_chain, "--anchors", _root, "--name", "mail.example.com", "--client", "all");
        var json = await RunAsync(_chain, "--anchors", _root, "--name", "im.example.com", "--client", "parley", "--format", "json");

        Assert.Matches(@"\n +asks +Jabber.*: .*mail\.example\.com", text.Output);
        Assert.Matches(@"\n +refuses +open XMPP clients", text.Output);
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/verify.schema.json"))).Validate(json.Output));
        Assert.Equal("connects", (string?)JsonNode.Parse(json.Output)!["clients"]![0]!["outcome"]);
    }

    [Fact]
    public async Task Refuses_on_demand_what_nobody_says_was_not_revoked()
    {
        var list = Path.Combine(_folder.FullName, "root.crl");
        await File.WriteAllBytesAsync(list, CertificateCase.RootList);

        var silent = await RunAsync(_chain, "--anchors", _root, "--require-revocation");
        var told = await RunAsync(_chain, "--anchors", _root, "--require-revocation", "--crl", list);

        Assert.Equal((ExitCode.Findings, ExitCode.Sound), (silent.ExitCode, told.ExitCode));
        Assert.Contains("cert.revocation.no-address", silent.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_the_platform_makes_of_the_chain()
    {
        var agreeing = await RunAsync(_chain, "--anchors", _root, "--second-opinion", "--name", "im.example.com");
        // An anchor that another signed is enough for RFC 5280, and not for the platform.
        var differing = await RunAsync(_chain, "--anchors", _chain, "--second-opinion");

        Assert.Contains("trusts the chain; it agrees", agreeing.Output, StringComparison.Ordinal);
        Assert.Contains("transport.platform.refuses", differing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetches_where_it_is_told_to()
    {
        var root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Fetch Root"), TimeProvider.System);
        using var leaf = root.Issue(CertificateTemplate.ForServer("im.example.com") with { RevocationListUrls = ["http://127.0.0.1:1/root.crl"] });
        string[] asked = ["cert", "verify", Write("leaf.pem", leaf.CertificatePem), "--anchors", Write("fetch.pem", root.Certificate.CertificatePem), "--no-system-anchors"];

        var still = await CommandRun.OfAsync(asked);
        var fetching = await CommandRun.OfAsync([.. asked, "--fetch", "--dns", "127.0.0.1:9", "--format", "json", "--fail-on", "warning"]);

        Assert.DoesNotContain("127.0.0.1:1", still.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, fetching.ExitCode);
        Assert.Equal("unreachable", (string?)JsonNode.Parse(fetching.Output)!["fetched"]![0]!["failure"]); // the document has one
        Assert.Empty((await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/verify.schema.json"))).Validate(fetching.Output));
    }

    [Theory]
    [InlineData("im.example.com", "--second-opinion", null)]
    [InlineData("im.example.com", "--at", "2026-06-01")]
    [InlineData("mail.example.com", "--for", "xmpp-client")]
    [InlineData("192.0.2.1", "--profile", "webpki")]
    [InlineData(null, "--at", "2040-01-01")]
    [InlineData(null, "--purpose", "client")]
    public async Task The_document_is_as_its_schema_says(string? name, string option, string? value)
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/verify.schema.json"));
        string[] asked = name is null ? [] : ["--name", name];

        var run = await RunAsync([_chain, "--anchors", _root, "--format", "json", option, .. value is null ? (string[])[] : [value], .. asked]);

        Assert.Empty(schema.Validate(run.Output).Select(error => error.ToString()));
        Assert.Equal(run.ExitCode == ExitCode.Sound, (bool?)JsonNode.Parse(run.Output)!["accepted"]); // a document is not null
    }

    [Fact]
    public async Task Answers_of_a_batch_are_as_their_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync(RepositoryFolder.Read("docs/schemas/batch-answer.schema.json"));

        var run = await CommandRun.WithInputAsync(
            [.. CertificateCase.Lines(CertificateCase.Of("sound"), CertificateCase.Of("name", "mail.example.com")), .. "nonsense\n"u8],
            "cert", "verify", "--batch");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Empty(lines.SelectMany(line => schema.Validate(line)).Select(error => error.ToString()));
        Assert.NotEmpty(schema.Validate(lines[0].Replace("SUCCESS", "PERHAPS", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "no chain was given")]
    [InlineData("CHAIN --jobs 2", "--jobs is for --batch")]
    [InlineData("CHAIN --for sip", "--for says how a name is compared")]
    [InlineData("CHAIN --no-system-anchors", "--no-system-anchors leaves nothing to trust")]
    [InlineData("CHAIN --dns 127.0.0.1", "--dns is for --fetch")]
    [InlineData("CHAIN --profile web", "there is no profile 'web'")]
    [InlineData("--batch --name im.example.com", "--name is for one chain")]
    public async Task Refuses_a_wrong_command_line(string arguments, string error)
    {
        var run = await CommandRun.OfAsync(
            ["cert", "verify", .. arguments.Replace("CHAIN", _chain, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--anchors")]
    [InlineData("--intermediates")]
    [InlineData("--accepted")]
    [InlineData("--crl")]
    [InlineData("--ocsp")]
    public async Task A_file_that_holds_something_else_is_an_error(string option)
    {
        var run = await RunAsync(_chain, option, Write("words.pem", "no certificate"));

        Assert.Equal(ExitCode.Input, run.ExitCode);
        Assert.StartsWith("error: the ", run.Error, StringComparison.Ordinal);
        Assert.Contains("hint: ", run.Error, StringComparison.Ordinal);
    }

    string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    static Task<CommandRun> RunAsync(params string[] arguments) =>
        // The system's roots are not those of the test; the moment is that of its certificates unless the test gives one.
        CommandRun.OfAsync(
        [
            "cert", "verify", .. arguments,
            .. arguments.Contains("--anchors") || arguments.Contains("--accepted") ? (string[])["--no-system-anchors"] : [],
            .. arguments.Contains("--at") ? [] : (string[])["--at", "2026-06-01"],
        ]);

    static string WithoutEnds(string text) => string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
}
