using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Lab.Pki;

namespace Parley.Client.Tests.Fakes;

/// <summary>A root that clients trust, an authority below it, and one that nobody knows; made once for all tests.</summary>
static class TestPki
{
    static readonly LabAuthority Root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Test Root"), TimeProvider.System);
    static readonly LabAuthority Issuing = Root.IssueAuthority(CertificateTemplate.ForAuthority("Test Issuing"));
    static readonly LabAuthority Stranger = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Stranger"), TimeProvider.System);

    /// <summary>Trusts the root as a platform does that brings it along.</summary>
    internal static TrustStore Trust { get; } = TrustStore.OfSystem([Parsed(Root.Certificate)]);

    /// <summary>Trusts the root because somebody added it.</summary>
    internal static TrustStore AddedTrust { get; } = TrustStore.Of([Parsed(Root.Certificate)]);

    /// <summary>A chain that is trusted, the server's certificate first.</summary>
    internal static ImmutableArray<LabCertificate> Chain(string host, params ReadOnlySpan<LabName> furtherNames) =>
        Chain(CertificateTemplate.ForServer(host, furtherNames));

    /// <summary>A chain of the trusted authority, with whatever certificate.</summary>
    internal static ImmutableArray<LabCertificate> Chain(CertificateTemplate template) => [Issuing.Issue(template), Issuing.Certificate];

    /// <summary>A chain of an authority that nobody trusts, with the right name.</summary>
    internal static ImmutableArray<LabCertificate> UntrustedChain(string host) => UntrustedChain(CertificateTemplate.ForServer(host));

    /// <summary>A chain of an authority that nobody trusts, with whatever certificate.</summary>
    internal static ImmutableArray<LabCertificate> UntrustedChain(CertificateTemplate template) => [Stranger.Issue(template)];

    /// <summary>A certificate that vouches for itself.</summary>
    internal static ImmutableArray<LabCertificate> SelfSigned(string host) =>
        [LabAuthority.CreateRoot(CertificateTemplate.ForServer(host), TimeProvider.System).Certificate];

    static Certificate Parsed(LabCertificate certificate) =>
        Certificate.TryParse(certificate.Encoded, out var parsed, out var error) ? parsed : throw new InvalidOperationException(error.ToString());
}
