using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Tests.Rules;

public sealed class AuthorityRulesTests
{
    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Refuses_an_issuer_that_is_no_authority()
    {
        var false1 = Root.Intermediate("False Authority", request => request.IsAuthority = false);

        var verdict = TestJudge.Of(Root, false1.Leaf(), false1.Certificate);

        Assert.Equal("say CA:FALSE", TestVerdictAssert.FirstCause(verdict, "cert.constraints.not-an-authority")["constraints"]);
    }

    [Fact]
    public void Refuses_an_issuer_without_basic_constraints()
    {
        var bare = Root.Intermediate("Bare Authority", request => request.HasBasicConstraints = false);

        var verdict = TestJudge.Of(Root, bare.Leaf(), bare.Certificate);

        Assert.Equal("are missing", TestVerdictAssert.FirstCause(verdict, "cert.constraints.not-an-authority")["constraints"]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Counts_the_authorities_below_a_path_length(int allowed, bool isAccepted)
    {
        var upper = Root.Intermediate("Upper", request => request.PathLength = allowed);
        var lower = upper.Intermediate("Lower");

        var verdict = TestJudge.Of(Root, lower.Leaf(), lower.Certificate, upper.Certificate);

        Assert.Equal(isAccepted, verdict.Trusted);
        if (isAccepted)
            return;
        var observation = TestVerdictAssert.FirstCause(verdict, "cert.constraints.path-length");
        Assert.Equal("1", observation["below"]);
        Assert.Equal(lower.Certificate.Sha256, observation["sha256"]);
    }

    [Fact]
    public void Does_not_count_an_authority_that_renewed_its_key()
    {
        var upper = Root.Intermediate("Upper", request => request.PathLength = 0);
        var renewed = upper.Intermediate("Upper", request => request.KeyName = "Upper, new key");

        var verdict = TestJudge.Of(Root, renewed.Leaf(), renewed.Certificate, upper.Certificate);

        Assert.True(verdict.Trusted, string.Join(", ", verdict.Observations));
    }

    [Fact]
    public void Refuses_an_authority_that_may_not_sign_certificates()
    {
        var issuing = Root.Intermediate(change: request => request.Usage = X509KeyUsageFlags.CrlSign);

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.usage.key-usage");
        Assert.Equal("CertificateSigning", observation["needed"]);
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.DigitalSignature, true, null)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, true, Severity.Warning)]
    [InlineData(X509KeyUsageFlags.DataEncipherment, false, Severity.Error)]
    [InlineData(X509KeyUsageFlags.None, true, null)]
    public void Asks_of_a_server_that_its_key_may_take_part_in_a_handshake(X509KeyUsageFlags usage, bool isAccepted, Severity? severity)
    {
        var leaf = Root.Leaf(change: request => request.Usage = usage);

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal(isAccepted, verdict.Trusted);
        Assert.Equal(severity, verdict.Observations.FirstOrDefault(each => each.Finding.Code == "cert.usage.key-usage")?.Severity);
    }

    [Fact]
    public void Refuses_a_server_certificate_for_clients_only()
    {
        var leaf = Root.Leaf(change: request => request.Purposes = ["1.3.6.1.5.5.7.3.2"]);

        var verdict = TestJudge.Of(Root, leaf);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.usage.extended-key-usage");
        Assert.Equal("clientAuth", observation["purposes"]);
        Assert.Equal("serverAuth", observation["needed"]);
    }

    [Fact]
    public void Accepts_it_for_a_client()
    {
        var leaf = Root.Leaf(change: request => request.Purposes = ["1.3.6.1.5.5.7.3.2"]);
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), leaf);

        var verdict = TestJudge.Of(request with { Purpose = KeyPurpose.ClientAuthentication });

        Assert.True(verdict.ChainTrusted);
    }

    [Fact]
    public void Takes_a_certificate_without_purposes_for_any()
    {
        Assert.True(TestJudge.Of(Root, Root.Leaf(change: request => request.Purposes = [])).Trusted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refuses_a_critical_extension_that_it_does_not_know(bool isCritical)
    {
        var leaf = Root.Leaf(change: request => request.Extensions.Add(new("1.3.6.1.4.1.99999.2", [0x05, 0x00], isCritical)));

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal(!isCritical, verdict.Trusted);
        if (isCritical)
            Assert.Equal("1.3.6.1.4.1.99999.2", TestVerdictAssert.FirstCause(verdict, "cert.usage.unknown-critical-extension")["extension"]);
        else
            Assert.Empty(verdict.Observations);
    }

    [Fact]
    public void Refuses_an_authority_without_a_name()
    {
        var nameless = TestAuthority.Root("Nameless", request => request.SubjectName = [0x30, 0x00]);

        var verdict = TestJudge.Of(nameless, nameless.Leaf());

        Assert.Contains("cert.encoding.empty-name", verdict.Codes());
        Assert.False(verdict.ChainTrusted);
    }

    [Fact]
    public void Forgives_and_notes_what_authorities_owe_unless_the_policy_is_strict()
    {
        var leaf = Root.Leaf(change: request => request.Serial = [0x01, .. new byte[24]]);
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), leaf);

        var lenient = TestJudge.Of(request);
        var strict = TestJudge.Of(request with { Policy = KnownProfiles.Rfc5280 });

        Assert.True(lenient.Trusted);
        Assert.Equal(Severity.Note, TestVerdictAssert.Single(lenient, "cert.profile.not-conforming").Severity);
        Assert.False(strict.Trusted);
        Assert.Equal("rfc5280", strict.Policy);
    }
}
