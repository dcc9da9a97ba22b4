using System.Security.Cryptography.X509Certificates;
using Parley.Installation.Findings;
using Parley.Installation.Kits;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.Kits;

public sealed class KitContentsTests
{
    readonly TestAuthority _root = new("Example Root");

    [Fact]
    public void Puts_roots_before_intermediates_and_leaves_the_server_out()
    {
        var below = new TestAuthority("Example Issuing CA 1", _root);
        var server = below.Issue("im1.example.com");

        var contents = Take(exceptions: false, TestAuthority.PemOf(server) + "\n" + below.Pem + "\n" + _root.Pem + "\n" + _root.Pem);

        Assert.Equal([_root.Certificate, below.Certificate], contents.Certificates.Select(one => one.Certificate));
        Assert.Equal([TrustPlace.Root, TrustPlace.Intermediate], contents.Certificates.Select(one => one.Place));
        var note = Assert.Single(contents.Findings);
        Assert.Equal(InstallationFindings.KitServerLeftOut, note.Finding);
        Assert.Equal("im1.example.com", note["subject"]);
    }

    [Fact]
    public void A_server_goes_to_the_exceptions_only_on_demand()
    {
        var server = _root.Issue("im1.example.com");

        var contents = Take(exceptions: true, TestAuthority.PemOf(server));

        Assert.Equal(TrustPlace.Exception, Assert.Single(contents.Certificates).Place);
        Assert.False(KitContents.TryTake(Sources(TestAuthority.PemOf(server)), withExceptions: false, out _, out var refusal));
        Assert.Contains("only certificates of servers", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_calls_itself_an_authority_is_no_root()
    {
        var server = new TestAuthority("cucm1.example.com", alter: request =>
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("cucm1.example.com");
            request.CertificateExtensions.Add(names.Build());
        });

        Assert.Equal(TrustPlace.Exception, TrustPlaces.Of(server.Certificate));
    }

    [Fact]
    public void A_private_key_anywhere_stops_the_kit()
    {
        var sources = Sources(_root.Pem, _root.Pem + "\n" + _root.KeyPem);

        Assert.False(KitContents.TryTake(sources, withExceptions: false, out _, out var refusal));
        Assert.StartsWith("file2.pem, line ", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("private key", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_of_public_roots_is_a_mistake()
    {
        var many = string.Join('\n', Enumerable.Range(0, KitContents.MaximumCertificates + 1).Select(number => new TestAuthority($"Root {number}").Pem));

        Assert.False(KitContents.TryTake(Sources(many), withExceptions: false, out _, out var refusal));
        Assert.Contains("51 authorities", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Example Root", "example-root-")]
    [InlineData("\"$(touch x); `id` & \\\"'../../\"", "touch-x-id-")]
    [InlineData("ÄÖ 根", "")]
    [InlineData("An authority with a name that is much longer than anybody can read", "an-authority-with-a-name-that-is-much-lo-")]
    public void File_names_need_no_quoting(string subject, string start)
    {
        var certificate = new TestAuthority(subject).Certificate;
        var name = new KitCertificate { Certificate = certificate, Place = TrustPlace.Root }.FileName;

        Assert.Equal(start + certificate.Sha256[..8], name);
        Assert.Matches("^[a-z0-9-]+$", name);
    }

    static KitContents Take(bool exceptions, params string[] pem)
    {
        Assert.True(KitContents.TryTake(Sources(pem), exceptions, out var contents, out var refusal), refusal?.Reason);
        return contents;
    }

    static System.Collections.Immutable.ImmutableArray<KitSource> Sources(params string[] pem) =>
        [.. pem.Select((text, index) => new KitSource($"file{index + 1}.pem", TestAuthority.Content(text)))];
}
