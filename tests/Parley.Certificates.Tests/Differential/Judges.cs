using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;
using Parley.Peers;

namespace Parley.Certificates.Tests.Differential;

/// <summary>Asks each judge whether a chain is trusted for a host as a TLS server's, and why not.</summary>
static class Judges
{
    const string ServerPurpose = "1.3.6.1.5.5.7.3.1";

    internal static (bool Trusted, string Reason) Ours(DifferentialCase chain)
    {
        var asksLists = chain.Lists.Length > 0;
        var request = TestJudge.Request(TrustStore.Of(chain.Anchors), chain.Sent) with
        {
            Reference = new() { Service = Certificates.Identity.ApplicationService.Http, Name = chain.Host, Origin = Certificates.Identity.ReferenceOrigin.TypedByUser },
            Time = DifferentialCases.Moment,
            Revocation = RevocationMaterial.Of(chain.Lists, [], []),
            Policy = ValidationPolicy.Default with { Revocation = asksLists ? RevocationCheck.Required : RevocationCheck.Off },
        };
        var verdict = TestJudge.Of(request);
        return (verdict.Trusted, verdict.FirstCause?.Finding.Code ?? "");
    }

    internal static async Task<(bool Trusted, string Reason)> AskAsync(Judge judge, DifferentialCase chain) => judge switch
    {
        Judge.Platform => Platform(chain),
        Judge.OpenSsl => await OpenSslAsync(chain),
        _ => await GnuTlsAsync(chain),
    };

    static (bool Trusted, string Reason) Platform(DifferentialCase chain)
    {
        using var building = new X509Chain();
        var policy = building.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = DifferentialCases.Moment.UtcDateTime;
        policy.ApplicationPolicy.Add(new(ServerPurpose));
        foreach (var anchor in chain.Anchors)
            policy.CustomTrustStore.Add(Load(anchor));
        foreach (var certificate in chain.Sent.Skip(1))
            policy.ExtraStore.Add(Load(certificate));
        using var leaf = Load(chain.Sent[0]);
        var isBuilt = building.Build(leaf);
        var isNamed = leaf.MatchesHostname(chain.Host, allowWildcards: true, allowCommonName: false);
        var reason = string.Join(", ", building.ChainStatus.Select(status => status.Status)) + (isNamed ? "" : ", the name does not match");
        foreach (var certificate in policy.CustomTrustStore.Concat(policy.ExtraStore).Concat(building.ChainElements.Select(element => element.Certificate)))
            certificate.Dispose();
        return (isBuilt && isNamed, reason);
    }

    static async Task<(bool Trusted, string Reason)> OpenSslAsync(DifferentialCase chain)
    {
        using var folder = new PeerFolder();
        string[] arguments =
        [
            "verify", "-x509_strict", "-purpose", "sslserver", "-policy_check", "-policy", "2.5.29.32.0", "-auth_level", "2", "-partial_chain",
            "-verify_hostname", chain.Host, "-no-CApath", "-no-CAstore",
            "-attime", DifferentialCases.Moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            "-CAfile", folder.Write("anchors.pem", Pem(chain.Anchors)),
            .. chain.Sent.Length > 1 ? (string[])["-untrusted", folder.Write("untrusted.pem", Pem(chain.Sent[1..]))] : [],
            .. chain.Lists.Length > 0 ? (string[])["-crl_check_all", "-extended_crl", "-CRLfile", folder.Write("lists.pem", Pem(chain.Lists))] : [],
            folder.Write("leaf.pem", Pem(chain.Sent[..1])),
        ];
        var answer = await PeerClient.RunAsync("openssl", "", arguments);
        return (answer.ExitCode == 0, Line(answer.Error, "error"));
    }

    static async Task<(bool Trusted, string Reason)> GnuTlsAsync(DifferentialCase chain)
    {
        using var folder = new PeerFolder();
        string[] arguments =
        [
            "--verify", "--verify-hostname", chain.Host, "--verify-purpose", ServerPurpose, "--verify-profile", "medium",
            "--load-ca-certificate", folder.Write("anchors.pem", Pem(chain.Anchors)),
            "--infile", folder.Write("chain.pem", Pem(chain.Sent)),
            .. chain.Lists.Length > 0 ? (string[])["--load-crl", folder.Write("lists.pem", Pem(chain.Lists))] : [],
        ];
        var answer = await PeerClient.RunAsync("certtool", "", arguments);
        return (answer.ExitCode == 0, Line(answer.Output + answer.Error, "Chain verification output"));
    }

    static X509Certificate2 Load(Certificate certificate) => X509CertificateLoader.LoadCertificate(certificate.Encoded.Span);

    static string Pem(Certificate[] certificates) => string.Concat(certificates.Select(TestPem.Of));

    static string Pem(CertificateRevocationList[] lists) => string.Concat(lists.Select(list => TestPem.Of("X509 CRL", list.Encoded.Span)));

    static string Line(string text, string word) =>
        text.Split('\n').FirstOrDefault(line => line.Contains(word, StringComparison.Ordinal))?.Trim() ?? text.Trim();
}
