using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;
using Parley.Peers;

namespace Parley.Issuance.Tests.Authorities;

public sealed class PrivateAuthorityTests : IDisposable
{
    readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void A_certificate_is_sound_for_the_engine_with_lists_of_both_authorities()
    {
        using var authority = _test.Open();
        var issued = TestAuthority.Sign(authority, "dns:im.example.com", "xmpp:example.com", "srv:_xmpp-client.example.com", "ip:192.0.2.7", "uri:sip:example.com");
        byte[][] lists = [File.ReadAllBytes(Path.Combine(_test.Folder, "root.crl")), File.ReadAllBytes(Path.Combine(_test.Folder, "issuing.crl"))];

        var verdict = TestAuthority.Judge(authority, issued.Certificate, "im.example.com", lists: lists);

        Assert.True(verdict.Trusted);
        Assert.DoesNotContain(verdict.Observations, observation => observation.Severity > Severity.Note);
        Assert.DoesNotContain(TestAuthority.Codes(verdict), code => code.StartsWith("cert.revocation", StringComparison.Ordinal));
        Assert.Equal(["http://127.0.0.1:8080/issuing.crl"], issued.Certificate.CrlAddresses.AsEnumerable());
        Assert.Equal(["http://127.0.0.1:8080/ocsp"], issued.Certificate.OcspAddresses.AsEnumerable());
        Assert.Equal(["http://127.0.0.1:8080/issuing.cer"], issued.Certificate.IssuerAddresses.AsEnumerable());
        Assert.Equal(TimeSpan.FromDays(397), issued.Certificate.NotAfter - issued.Certificate.NotBefore + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void What_was_revoked_is_on_the_next_list_and_the_number_of_lists_rises()
    {
        using var authority = _test.Open();
        var issued = TestAuthority.Sign(authority, "dns:im.example.com");
        var other = TestAuthority.Sign(authority, "dns:www.example.com");

        authority.Revoke(issued.Serial, RevocationReason.Superseded, TestAuthority.Now.AddHours(-1), TestAuthority.Now);
        using var key = TestAuthority.Unlock(authority);
        var list = authority.IssueList(AuthorityLevel.Issuing, key, TestAuthority.Now);

        Assert.Contains("cert.revocation.revoked", TestAuthority.Codes(TestAuthority.Judge(authority, issued.Certificate, "im.example.com", lists: [list])));
        Assert.True(TestAuthority.Judge(authority, other.Certificate, "www.example.com", lists: [list]).Trusted);
        Assert.Equal("revoked", authority.Find(issued.Serial)[0].StateAt(TestAuthority.Now));
        Assert.Throws<ArgumentException>(() => authority.Revoke(other.Serial, RevocationReason.Superseded, TestAuthority.Now.AddHours(1), TestAuthority.Now));
        Assert.Throws<ArgumentException>(() => authority.Revoke("00", RevocationReason.Superseded, TestAuthority.Now, TestAuthority.Now));
    }

    [Fact]
    public void Nothing_is_copied_unseen()
    {
        using var authority = _test.Open();
        var request = TestRequests.Read(TestRequests.Foreign("CN=im.example.com, O=Example, E=alice@example.com", change =>
        {
            TestRequests.Dns("im.example.com", "im.example.com")(change);
            change.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            change.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
            change.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.3")], false));
            change.CertificateExtensions.Add(new X509Extension("1.2.3.4", [5, 0], true));
        }));

        var decision = authority.Decide(request, new() { Role = TestRequests.Role("plain"), Further = TestRequests.Names("dns:www.example.com"), Days = 30 }, TestAuthority.Now);
        using var key = TestAuthority.Unlock(authority);
        var certificate = authority.Issue(decision, key, TestAuthority.Now).Certificate;

        Assert.Equal(
            [
                "subject: E=alice@example.com -> nothing", "name: DNS:im.example.com -> nothing", "name: nothing -> dns:www.example.com",
                "purposes: codeSigning -> serverAuth", "key usage: CertificateSigning -> DigitalSignature", "basic constraints: CA:TRUE -> CA:FALSE",
                "extension 1.2.3.4: asked for -> nothing",
            ],
            decision.Differences.Where(each => !each.IsAsAsked).Select(each => $"{each.Field}: {each.Asked} -> {each.Given}"));
        Assert.All(decision.Differences, each => Assert.Equal(each.IsAsAsked, each.Why.Length == 0));
        Assert.False(certificate.IsAuthority);
        Assert.Null(certificate.Extension(Oid.Parse("1.2.3.4")));
        Assert.Equal(KeyUsage.DigitalSignature, certificate.KeyUsage);
        Assert.Equal(["im.example.com", "www.example.com"], certificate.SubjectAlternativeNames.DnsNames.AsEnumerable());
        Assert.Equal("CN=im.example.com,O=Example", certificate.Subject.ToString());
    }

    [Fact]
    public void A_name_that_is_not_given_is_a_refusal_unless_it_may_be_left_out()
    {
        using var limited = new TestAuthority(new() { Name = "Limited", Key = KeyKind.P256, Permitted = ["example.com"] });
        using var authority = limited.Open();
        var request = TestRequests.Read(TestRequests.Encode(TestRequests.Names("dns:im.example.com", "dns:notexample.com", "ip:192.0.2.7")));
        var terms = new SigningTerms { Role = TestRequests.Role("plain") };

        var refused = authority.Decide(request, terms, TestAuthority.Now);
        var left = authority.Decide(request, terms with { LeavesOut = true }, TestAuthority.Now);
        using var key = TestAuthority.Unlock(authority);

        Assert.Equal(["issuance.authority.name-not-given", "issuance.authority.name-not-given"], refused.Findings.Select(finding => finding.Finding.Code));
        Assert.Throws<ArgumentException>(() => authority.Issue(refused, key, TestAuthority.Now));
        Assert.Equal(["dns:im.example.com"], left.Names.Select(name => name.ToString()));
        var verdict = TestAuthority.Judge(authority, authority.Issue(left, key, TestAuthority.Now).Certificate, "im.example.com");
        Assert.True(verdict.Trusted, string.Join('\n', verdict.Observations));
        Assert.Contains(AuthorityHealth.Of(authority, TestAuthority.Now), finding => finding.Finding.Code == "issuance.authority.no-revocation-address");
    }

    [Fact]
    public void Constraints_hold_even_against_who_has_the_key()
    {
        using var limited = new TestAuthority(new() { Name = "Limited", Key = KeyKind.P256, Permitted = ["example.com"] });
        using var authority = limited.Open();
        using var key = TestAuthority.Unlock(authority);
        var decision = authority.Decide(
            TestRequests.Read(TestRequests.Encode(TestRequests.Names("dns:im.example.com"))), new() { Role = TestRequests.Role("plain") }, TestAuthority.Now);

        var forged = authority.Issue(decision with { Names = TestRequests.Names("dns:bank.example.net") }, key, TestAuthority.Now);

        Assert.Contains(TestAuthority.Codes(TestAuthority.Judge(authority, forged.Certificate, "bank.example.net")), code => code.Contains("constraint", StringComparison.Ordinal));
    }

    [Fact]
    public void A_request_that_proves_nothing_or_has_a_weak_key_is_refused()
    {
        using var authority = _test.Open();
        var changed = TestRequests.Foreign("CN=www.example.com", TestRequests.Dns("www.example.com"));
        changed[^1] ^= 1;
        var weak = TestRequests.Foreign("CN=www.example.com", TestRequests.Dns("www.example.com"), rsaBits: 1024);
        var many = TestRequests.Foreign("CN=www.example.com", TestRequests.Dns([.. Enumerable.Range(0, 101).Select(number => $"n{number}.example.com")]));
        var none = TestRequests.Foreign("CN=www.example.com");

        Assert.Equal(
            ["cert.request.signature-invalid", "issuance.request.key-not-taken", "issuance.authority.too-many-names", "issuance.request.no-names"],
            new[] { changed, weak, many, none }.Select(request =>
                authority.Decide(TestRequests.Read(request), new() { Role = TestRequests.Role("plain") }, TestAuthority.Now).Findings.Single().Finding.Code));
    }

    [Fact]
    public void A_certificate_is_renewed_with_its_key_and_never_with_one_that_others_know()
    {
        using var authority = _test.Open();
        var old = TestAuthority.Sign(authority, "dns:im.example.com", "xmpp:example.com");
        var terms = new SigningTerms { Role = TestRequests.Role("plain") };
        using var key = TestAuthority.Unlock(authority);

        var decision = authority.DecideRenewal(old, terms, TestAuthority.Now.AddDays(300));
        var renewed = authority.Issue(decision, key, TestAuthority.Now.AddDays(300));

        Assert.Equal(old.Serial, renewed.Renews);
        Assert.NotEqual(old.Serial, renewed.Serial);
        Assert.Equal(old.Certificate.PublicKey.Encoded.ToArray(), renewed.Certificate.PublicKey.Encoded.ToArray());
        Assert.Equal(old.Certificate.SubjectAlternativeNames.All.AsEnumerable(), renewed.Certificate.SubjectAlternativeNames.All.AsEnumerable());
        Assert.Equal("issuance.authority.key-used-before", Assert.Single(decision.Findings).Finding.Code);

        authority.Revoke(old.Serial, RevocationReason.KeyCompromise, TestAuthority.Now, TestAuthority.Now);
        var again = authority.DecideRenewal(renewed, terms, TestAuthority.Now.AddDays(301));

        Assert.True(again.IsRefused);
        Assert.Equal("issuance.authority.key-compromised", Assert.Single(again.Findings).Finding.Code);
    }

    [Fact]
    public void No_certificate_outlives_the_authority()
    {
        using var authority = _test.Open();
        var late = authority.Issuing.NotAfter.AddDays(-10);

        var decision = authority.Decide(
            TestRequests.Read(TestRequests.Encode(TestRequests.Names("dns:im.example.com"))), new() { Role = TestRequests.Role("plain") }, late);

        Assert.Equal(authority.Issuing.NotAfter, decision.NotAfter);
        Assert.Contains(decision.Differences, each => each is { Field: "validity", IsAsAsked: false });
    }

    [Fact]
    public void A_list_that_ends_is_told()
    {
        using var authority = _test.Open();

        Assert.Empty(AuthorityHealth.Of(authority, TestAuthority.Now));
        Assert.Equal(["issuing"], Told(authority, TestAuthority.Now.AddDays(5)));
        Assert.Equal(["root", "issuing"], Told(authority, TestAuthority.Now.AddDays(364)));
    }

    [Fact]
    public void One_process_changes_it_and_any_number_read_it()
    {
        using var authority = _test.Open();

        Assert.False(PrivateAuthority.TryOpen(_test.Folder, out _, out var why));
        Assert.True(PrivateAuthority.TryRead(_test.Folder, out var reader, out _));

        using (reader)
        {
            Assert.Equal("another process is changing it", why);
            Assert.Equal(2, reader.Certificates.Length);
            using var key = TestAuthority.Unlock(reader);
            Assert.Throws<InvalidOperationException>(() => reader.IssueList(AuthorityLevel.Issuing, key, TestAuthority.Now));
        }
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        Assert.False(AuthorityMaker.TryMake(_test.Folder, new() { Name = "Other", Key = KeyKind.P256 }, null, null, TestAuthority.Now, out var why));
        Assert.Equal("the folder is not empty", why);
        Assert.False(PrivateAuthority.TryOpen(Path.GetTempPath(), out _, out why));
        Assert.Contains("no authority in it", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_for_their_owner_and_have_the_passwords_that_were_given()
    {
        using var folder = new TestAuthority();
        var path = Path.Combine(Path.GetDirectoryName(folder.Folder)!, "locked"); // it has a parent
        Assert.True(AuthorityMaker.TryMake(path, new() { Name = "Locked", Key = KeyKind.P256 }, "root secret", "secret", TestAuthority.Now, out var made), made);
        using var authority = TestAuthority.Open(path);

        Assert.True(authority.TryUnlock(AuthorityLevel.Root, "root secret", out var root, out _));
        Assert.True(authority.TryUnlock(AuthorityLevel.Issuing, "secret", out var issuing, out _));
        Assert.False(authority.TryUnlock(AuthorityLevel.Root, "secret", out _, out var why));
        root.Dispose();
        issuing.Dispose();

        Assert.Contains("the password is not that of the key", why, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(path, "root.key")));
    }

    [PeerFact("openssl")]
    public async Task OpenSSL_trusts_the_chain_and_refuses_what_was_revoked()
    {
        using var authority = _test.Open();
        var (good, bad) = (TestAuthority.Sign(authority, "dns:im.example.com"), TestAuthority.Sign(authority, "dns:www.example.com"));
        using var key = TestAuthority.Unlock(authority);
        authority.Revoke(bad.Serial, RevocationReason.KeyCompromise, TestAuthority.Now, TestAuthority.Now);
        authority.IssueList(AuthorityLevel.Issuing, key, TestAuthority.Now);
        string[] options =
        [
            "verify", "-attime", $"{TestAuthority.Now.ToUnixTimeSeconds()}", "-crl_check_all", "-x509_strict",
            "-CAfile", Path.Combine(_test.Folder, "root.pem"), "-untrusted", Path.Combine(_test.Folder, "issuing.pem"),
            "-CRLfile", Path.Combine(_test.Folder, "root.crl"), "-CRLfile", Path.Combine(_test.Folder, "issuing.crl"),
        ];

        var trusted = await PeerClient.RunAsync("openssl", "", [.. options, "-verify_hostname", "im.example.com", _test.WritePem("good.pem", good.Certificate)]);
        var refused = await PeerClient.RunAsync("openssl", "", [.. options, _test.WritePem("bad.pem", bad.Certificate)]);

        Assert.True(trusted.ExitCode == 0, trusted.ToString());
        Assert.Contains("certificate revoked", refused.Error, StringComparison.Ordinal);
    }

    [PeerFact("certtool")]
    public async Task GnuTLS_trusts_the_chain_and_reads_the_list()
    {
        var now = TimeProvider.System.GetUtcNow(); // it judges as of now only
        using var test = new TestAuthority(at: now);
        using var authority = test.Open();
        var issued = TestAuthority.Sign(authority, now, "dns:im.example.com", "xmpp:example.com");

        var chain = await PeerClient.RunAsync(
            "certtool", "", "--verify", "--load-ca-certificate", Path.Combine(test.Folder, "root.pem"),
            "--infile", test.WritePem("chain.pem", issued.Certificate, authority.Issuing));
        var list = await PeerClient.RunAsync("certtool", "", "--crl-info", "--inder", "--infile", Path.Combine(test.Folder, "issuing.crl"));

        Assert.Contains("Chain verification output: Verified. The certificate is trusted.", chain.Output, StringComparison.Ordinal);
        Assert.Contains("CRL Number", list.Output, StringComparison.Ordinal);
    }

    static IEnumerable<string?> Told(PrivateAuthority authority, DateTimeOffset moment) => AuthorityHealth.Of(authority, moment)
        .Where(finding => finding.Finding.Code == "issuance.authority.list-ends").Select(finding => finding["level"]);
}
