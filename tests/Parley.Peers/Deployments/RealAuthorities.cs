using System.Collections.Immutable;
using Parley.Lab.Pki;

namespace Parley.Peers.Deployments;

/// <summary>The authorities of a deployment of real servers: a root that clients trust, and one below it that signs.</summary>
public sealed class RealAuthorities : IDisposable
{
    readonly List<LabCertificate> _issued = [];

    /// <summary>Makes both.</summary>
    public RealAuthorities(TimeProvider time)
    {
        Root = LabAuthority.CreateRoot(CertificateTemplate.ForAuthority("Example Root CA"), time);
        Issuing = Root.IssueAuthority(CertificateTemplate.ForAuthority("Example Issuing CA") with { PathLength = 0 });
    }

    /// <summary>The root that clients trust.</summary>
    public LabAuthority Root { get; }

    /// <summary>Signs the certificates of servers.</summary>
    public LabAuthority Issuing { get; }

    /// <summary>The root in PEM.</summary>
    public string RootPem => Root.Certificate.CertificatePem;

    /// <summary>A server's certificate, presented with that of its authority, as it should be.</summary>
    public PeerCertificate Issue(CertificateTemplate template) => Present(IssueAlone(template), Issuing.Certificate);

    /// <summary>A server's certificate by itself, to be presented in another way.</summary>
    public LabCertificate IssueAlone(CertificateTemplate template)
    {
        var certificate = Issuing.Issue(template);
        _issued.Add(certificate);
        return certificate;
    }

    /// <summary>Certificates as a server is to present them.</summary>
    /// <param name="own">The server's own.</param>
    /// <param name="further">What it sends after it.</param>
    public static PeerCertificate Present(LabCertificate own, params ImmutableArray<LabCertificate> further) =>
        PeerCertificate.Of(own, further);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var certificate in _issued)
            certificate.Dispose();
        Issuing.Certificate.Dispose();
        Root.Certificate.Dispose();
    }
}
