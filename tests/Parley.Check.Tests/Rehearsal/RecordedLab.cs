using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Check.Bundles;
using Parley.Check.Rehearsal;
using Parley.Check.Tests.Support;
using Parley.Lab;
using Parley.Lab.Pki;

namespace Parley.Check.Tests.Rehearsal;

/// <summary>The record of a check of the sound lab, and an authority of which nobody in it knows.</summary>
public sealed class RecordedLab : IAsyncLifetime
{
    internal const string Messaging = "imp1.example.test";
    internal const string Voicemail = "cuc1.example.test:443";

    internal EvidenceBundle Evidence { get; private set; } = null!; // set before the first test

    internal LabAuthority Root { get; } = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Next Root"), TimeProvider.System);

    internal LabAuthority Issuing { get; private set; } = null!; // as above

    internal static ImmutableArray<LabName> MessagingNames { get; } =
    [
        new LabName.Dns(Messaging), new LabName.Dns("example.test"), new LabName.XmppAddress("example.test"),
        new LabName.Service("_xmpp-client.example.test"), new LabName.Service("_xmpp-server.example.test"),
    ];

    public async Task InitializeAsync()
    {
        Issuing = Root.IssueAuthority(CertificateTemplate.ForAuthority("Next Issuing CA"));
        await using var lab = await LabDeployment.StartAsync(new() { PublishesStandardPorts = true }, TimeProvider.System);
        Evidence = await new Doctor(LabWorld.Of(lab)).ExamineAsync(Sample.Request with { Time = DateTimeOffset.UtcNow });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal static CertificateTemplate ForMessaging => CertificateTemplate.ForServer(Messaging) with
    {
        Names = MessagingNames,
        Purposes = [CertificateTemplate.ServerAuthentication, CertificateTemplate.ClientAuthentication],
    };

    internal NewChain Chain(CertificateTemplate template, bool withIssuing = true, string? node = null) => new()
    {
        Name = "new.pem",
        Certificates = withIssuing ? [Read(Issuing.Issue(template).Encoded), Read(Issuing.Certificate.Encoded)] : [Read(Issuing.Issue(template).Encoded)],
        Node = node,
    };

    /// <summary>The evidence as it would be if the nodes of a host had shown this chain.</summary>
    internal static EvidenceBundle Showing(EvidenceBundle evidence, string host, params Certificate[] chain)
    {
        var judge = new ChainJudge(evidence.Trust, evidence.Request.Time);
        return evidence with
        {
            Walk = evidence.Walk with
            {
                Visits =
                [
                    .. evidence.Walk.Visits.Select(visit => !visit.Target.Node.StartsWith(host, StringComparison.Ordinal) ? visit : visit with
                    {
                        Connections =
                        [
                            .. visit.Connections.Select(connection => connection with
                            {
                                Attempt = judge.Judge(
                                    connection.Attempt with { Presented = [.. chain.Select(one => one.Encoded)], Collected = Transport.Collecting.CollectedMaterial.None },
                                    evidence.Request.Time),
                            })
                        ],
                    })
                ],
            },
        };
    }

    /// <summary>A certificate that vouches for itself.</summary>
    internal static Certificate SelfSigned(ECDsa key, string host)
    {
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(60));
        return Read(made.RawData);
    }

    /// <summary>A certificate with a given key, signed by the authority of the tests.</summary>
    internal static Certificate Signed(ECDsa key, string host, ECDsa issuerKey, X500DistinguishedName issuer)
    {
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(CertificateTemplate.ServerAuthentication)], critical: false));
        var serial = RandomNumberGenerator.GetBytes(8);
        serial[0] &= 0x7F;
        using var made = request.Create(issuer, X509SignatureGenerator.CreateForECDsa(issuerKey), DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(60), serial);
        return Read(made.RawData);
    }

    internal static Certificate Read(ReadOnlyMemory<byte> encoded)
    {
        Assert.True(Certificate.TryParse(encoded, out var certificate, out var error), error.ToString());
        return certificate;
    }
}
