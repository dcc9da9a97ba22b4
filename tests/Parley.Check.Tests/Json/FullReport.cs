using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Check.Expiry;
using Parley.Check.Recording;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Trust;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Discovery.Paths;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Lab.Pki;
using Parley.Transport.Collecting;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Check.Tests.Json;

/// <summary>A report in which every member that may be absent is there.</summary>
static class FullReport
{
    static readonly ServiceTarget Node = Sample.Target(ServiceRole.Xmpp, "imp1.example.test", 5222);

    static readonly ServiceTarget OtherNode = Sample.Target(ServiceRole.Xmpp, "imp3.example.test", 5222);

    static readonly ServiceTarget ThirdNode = Sample.Target(ServiceRole.Xmpp, "imp4.example.test", 5222);

    static readonly LabAuthority Root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Root"), TimeProvider.System);

    static readonly Observation Warning =
        Observation.Of(Sample.Finding("cert.validity.ends-soon", Severity.Warning), "CN=imp1", ("days", 3), ("sha256", "aa"));

    static readonly Uri List = new("http://pki.example.test/a.crl");
    static readonly Uri Responder = new("http://ocsp.example.test/");

    static readonly FailedFetch Failed = new() { Uri = Responder, Kind = FetchFailureKind.TooSlow, Detail = "not complete within 5 s" };

    internal static CheckReport Create()
    {
        var lookup = new DnsLookup
        {
            Question = new(DnsName.Parse("imp1.example.test"), DnsRecordType.A),
            Status = DnsLookupStatus.Answered,
            Records = [new AddressRecord(IPAddress.Loopback) { Name = DnsName.Parse("imp1.example.test") }],
            Attempts =
            [
                new()
                {
                    Server = new(IPAddress.Loopback, 53), Transport = DnsTransport.Udp, Status = DnsLookupStatus.Answered,
                    Name = DnsName.Parse("imp1.example.test"), Detail = "truncated, asked again by TCP",
                },
            ],
        };
        var misnamed = Misnamed();
        var visit = Sample.Visit(Node, Warning) with { Lookups = [lookup], Connections = [Proved(), NotProved()] };
        var record = new WalkRecord(
            new DiscoveryResult { Path = SignInPath.OpenXmpp, Reason = "the record _xmpp-client._tcp", Lookups = [lookup] },
            [visit, Sample.Visit(OtherNode) with { Connections = [misnamed] }, Sample.Visit(ThirdNode) with { Connections = [misnamed] }],
            [(ServiceRole.Xmpp, Node.Node, Observation.Of(Sample.Finding("client.note.test", Severity.Note), "imp1"))],
            [new("Find services", StepStatus.Passed, "found", TimeSpan.Zero, TimeSpan.FromMilliseconds(1.25))])
        {
            Outside = new()
            {
                Path = SignInPath.Edge,
                Reason = "the record _collab-edge._tls",
                Lookups = [lookup],
                Services =
                [
                    new()
                    {
                        Kind = Discovery.Records.ServiceKind.Edge,
                        RecordName = "_collab-edge._tls.example.test",
                        Nodes = [new() { Host = "edge1.example.test", Port = 8443, Addresses = [IPAddress.Loopback] }],
                    },
                ],
            },
        };
        var accepted = TrustDecisions.Make(
            TrustSubject.Of(misnamed.Attempt.Verdict!, TrustScope.Of(ApplicationService.XmppClient, "example.test", OtherNode.Host, OtherNode.Port)),
            Sample.Request.Time, Sample.Request.Time.AddDays(1));
        return (Sample.Evidence(record) with { Interrupted = true }).ToReport() with
        {
            Remembered = [new(new("xmpp", OtherNode.Node), new(TrustStanding.Accepted, "accepted", accepted))],
            Ahead =
            [
                new()
                {
                    When = Sample.Request.Time, Kind = AheadKind.Certificate, Subject = "imp1", What = "The certificate ends.", Do = "Renew it.",
                    Places = [new("xmpp", Node.Node)], Peers = [new("Parley", "refuses")], Source = SourceReference.Own("a test"),
                },
            ],
        };
    }

    static ConnectionVisit Proved() => new()
    {
        Attempt = Sample.Attempt(Node, ConnectionOutcome.Secured) with
        {
            Detail = "a detail",
            Version = TlsVersion.Tls13,
            CipherSuite = "TLS_AES_256_GCM_SHA384",
            Alpn = "xmpp-client",
            Verdict = JudgeRevoked(),
        },
        Greeting = new() { Summary = "PLAIN", Understood = true },
    };

    /// <summary>Makes clients ask.</summary>
    static ConnectionVisit Misnamed() => new()
    {
        Attempt = Sample.Attempt(OtherNode, ConnectionOutcome.Untrusted) with { Verdict = Judge(Issue("imp9.example.test")) },
    };

    static ConnectionVisit NotProved()
    {
        var verdict = Judge(RevocationMaterial.Of([], [], [Failed]), Issue("imp2.example.test"), new byte[] { 1, 2, 3 });
        return new()
        {
            Attempt = Sample.Attempt(Node, ConnectionOutcome.Untrusted) with
            {
                Verdict = verdict,
                Completed = verdict,
                Collected = new()
                {
                    Documents =
                    [
                        new() { Kind = DocumentKind.RevocationList, Uri = List, Octets = 123 },
                        new() { Kind = DocumentKind.OcspAnswer, Uri = Responder, Failure = Failed },
                    ],
                },
            },
        };
    }

    /// <summary>Knows that the certificate was revoked.</summary>
    static CertificateVerdict JudgeRevoked()
    {
        using var issued = Root.Issue(CertificateTemplate.ForServer("imp1.example.test"));
        using var revoked = issued.ToCertificate();
        using var signer = Root.Certificate.ToCertificateWithKey();
        var builder = new CertificateRevocationListBuilder();
        builder.AddEntry(revoked, DateTimeOffset.UtcNow.AddHours(-1), X509RevocationReason.Superseded);
        var list = builder.Build(signer, 1, DateTimeOffset.UtcNow.AddDays(1), HashAlgorithmName.SHA256, thisUpdate: DateTimeOffset.UtcNow.AddHours(-1));
        return CertificateRevocationList.TryParse(list, out var parsed, out var error)
            ? Judge(RevocationMaterial.Of([parsed], [], []), issued.Encoded)
            : throw new InvalidOperationException(error.ToString());
    }

    static ReadOnlyMemory<byte> Issue(string host) => Root.Issue(CertificateTemplate.ForServer(host)).Encoded;

    static CertificateVerdict Judge(params ImmutableArray<ReadOnlyMemory<byte>> presented) => Judge(RevocationMaterial.None, presented);

    static CertificateVerdict Judge(RevocationMaterial revocation, params ImmutableArray<ReadOnlyMemory<byte>> presented) => new CertificateJudge().Judge(new()
    {
        Presented = presented,
        Trust = Certificate.TryParse(Root.Certificate.Encoded, out var root, out _) ? TrustStore.Of([root]) : TrustStore.Empty,
        Reference = new() { Service = ApplicationService.XmppClient, Name = "imp1.example.test", Origin = ReferenceOrigin.SrvTarget },
        Time = DateTimeOffset.UtcNow,
        Revocation = revocation,
    });
}
