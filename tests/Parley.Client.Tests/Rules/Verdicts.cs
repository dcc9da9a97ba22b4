using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Client.Tests.Collecting;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Lab.Pki;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;

namespace Parley.Client.Tests.Rules;

/// <summary>Connections as they would be after real judging, without a network.</summary>
static class Verdicts
{
    internal const string Host = "node.example.test";

    /// <summary>Trusted, with the right name.</summary>
    internal static ConnectionVisit Sound() => Judged(TestPki.Chain(Host));

    /// <summary>Trusted because the authority was added to the device, with the right name.</summary>
    internal static ConnectionVisit SoundByAddedAuthority() => Judged(TestPki.Chain(Host), TestPki.AddedTrust);

    /// <summary>Vouches for itself.</summary>
    internal static ConnectionVisit SelfSigned() => Judged(TestPki.SelfSigned(Host));

    /// <summary>Trusted, and of this template.</summary>
    internal static ConnectionVisit Of(CertificateTemplate template, ApplicationService service = ApplicationService.Http) =>
        Judged(TestPki.Chain(template), TestPki.Trust, service);

    /// <summary>Of this template and an authority that nobody trusts.</summary>
    internal static ConnectionVisit OfStranger(CertificateTemplate template) => Judged(TestPki.UntrustedChain(template));

    /// <summary>A sound template for <see cref="Host"/>.</summary>
    internal static CertificateTemplate Template => CertificateTemplate.ForServer(Host);

    /// <summary>The right name of an authority that nobody trusts.</summary>
    internal static ConnectionVisit Untrusted() => Judged(TestPki.UntrustedChain(Host));

    /// <summary>Trusted, with the name of another host.</summary>
    internal static ConnectionVisit Misnamed() => Judged(TestPki.Chain("other.example.test"));

    /// <summary>Trusted, with the right name in the subject alone.</summary>
    internal static ConnectionVisit CommonNameOnly() => Judged(TestPki.Chain(new CertificateTemplate { Subject = $"CN={Host}" }));

    /// <summary>Trusted, with the right name, and this is what is known about revocation of its authority's certificate.</summary>
    internal static ConnectionVisit Answered(RevocationStatus status)
    {
        var pki = new PublishedPki();
        var sound = RevocationListOf(pki.ListOfIssuing());
        var material = status switch
        {
            RevocationStatus.Good => RevocationMaterial.Of([sound, RevocationListOf(pki.ListOfRoot())], [], []),
            RevocationStatus.Revoked => RevocationMaterial.Of([sound, RevocationListOf(pki.ListOfRoot(pki.Issuing.Certificate))], [], []),
            RevocationStatus.NoInformation => RevocationMaterial.Of([sound], [], []),
            RevocationStatus.Unreachable => RevocationMaterial.Of([sound], [], [Failed(FetchFailureKind.Unreachable)]),
            _ => RevocationMaterial.Of([sound], [], [Failed(FetchFailureKind.TooSlow)]),
        };
        var verdict = pki.Judge(revocation: material);
        Assert.Equal([RevocationStatus.Good, status], verdict.Best!.Revocation.Select(answer => answer.Status));
        return Judged(verdict);
    }

    /// <summary>A connection that did not get as far as a certificate.</summary>
    internal static ConnectionVisit Failed(ConnectionOutcome outcome) => new()
    {
        Attempt = new() { Request = Request, Outcome = outcome, Stage = ConnectionStage.Dial },
    };

    internal static NodeVisit Node(params ImmutableArray<ConnectionVisit> connections) => Node(ServiceRole.Xmpp, Host, connections);

    internal static NodeVisit Node(ServiceRole role, string host, params ImmutableArray<ConnectionVisit> connections) => new()
    {
        Target = new() { Role = role, Source = "a test", Host = host, Port = 5222, Origin = ReferenceOrigin.SrvTarget },
        Connections = connections,
        Started = TimeSpan.Zero,
        Elapsed = TimeSpan.Zero,
    };

    static ConnectionRequest Request { get; } = new()
    {
        Host = Host,
        Address = new(IPAddress.Loopback, 5222),
        Dialect = new SecurityDialect.DirectTls(),
        Reference = new() { Service = ApplicationService.Http, Name = Host, Origin = ReferenceOrigin.SrvTarget },
    };

    static ConnectionVisit Judged(ImmutableArray<LabCertificate> chain) => Judged(chain, TestPki.Trust);

    static ConnectionVisit Judged(ImmutableArray<LabCertificate> chain, TrustStore trust, ApplicationService service = ApplicationService.Http)
    {
        var verdict = new CertificateJudge().Judge(new()
        {
            Presented = [.. chain.Select(certificate => certificate.Encoded)],
            Trust = trust,
            Reference = Request.Reference with { Service = service },
            Time = DateTimeOffset.UtcNow,
        });
        return Judged(verdict);
    }

    static ConnectionVisit Judged(CertificateVerdict verdict) => new()
    {
        Attempt = new()
        {
            Request = Request,
            Outcome = verdict.Trusted ? ConnectionOutcome.Secured : ConnectionOutcome.Untrusted,
            Stage = ConnectionStage.Established,
            Verdict = verdict,
        },
    };

    static FailedFetch Failed(FetchFailureKind kind) => new() { Uri = new(PublishedPki.RootList), Kind = kind, Detail = "as a test says" };

    static CertificateRevocationList RevocationListOf(byte[] encoded) =>
        CertificateRevocationList.TryParse(encoded, out var list, out var error) ? list : throw new InvalidOperationException(error.ToString());
}
