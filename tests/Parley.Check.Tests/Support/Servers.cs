using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Client.Visits;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Check.Tests.Support;

/// <summary>Visits to servers with certificates of one authority, judged as a check does it, without a network.</summary>
static class Servers
{
    static readonly LabAuthority Root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Root"), TimeProvider.System);

    /// <summary>Trusts the authority as a platform does that brings it along.</summary>
    internal static TrustStore Shipped { get; } =
        Certificate.TryParse(Root.Certificate.Encoded, out var root, out var error) ? TrustStore.OfSystem([root]) : throw new InvalidOperationException(error.ToString());

    /// <summary>Trusts it because somebody added it.</summary>
    internal static TrustStore Added { get; } = TrustStore.Of(Shipped.Anchors);

    internal static ReadOnlyMemory<byte> Issue(CertificateTemplate template) => Root.Issue(template).Encoded;

    internal static ReadOnlyMemory<byte> SelfSigned(string host) =>
        LabAuthority.CreateRoot(CertificateTemplate.ForServer(host), TimeProvider.System).Certificate.Encoded;

    /// <summary>A visit to a server that shows a certificate.</summary>
    internal static NodeVisit Visit(
        ServiceRole role, string host, ReadOnlyMemory<byte> certificate, TrustStore? trust = null, RevocationMaterial? revocation = null)
    {
        var target = Sample.Target(role, host, 8443);
        var definition = ServiceCatalogue.Of(role);
        var verdict = new CertificateJudge().Judge(new()
        {
            Presented = [certificate],
            Trust = trust ?? Shipped,
            Reference = new()
            {
                Service = definition.Application, Name = definition.IdentifiedByDomain ? Sample.Alice.Domain : host, Origin = ReferenceOrigin.SrvTarget,
            },
            Time = DateTimeOffset.UtcNow,
            Revocation = revocation ?? RevocationMaterial.None,
        });
        var outcome = verdict.Trusted ? ConnectionOutcome.Secured : ConnectionOutcome.Untrusted;
        return Sample.Visit(target) with { Connections = [new() { Attempt = Sample.Attempt(target, outcome) with { Verdict = verdict } }] };
    }
}
