using System.Collections.Immutable;
using Parley.Lab.Pki;

namespace Parley.Peers;

/// <summary>The certificates that a real server presents, in this order, and the key of the first.</summary>
public sealed record PeerCertificate
{
    /// <summary>The chain in PEM, as it is to be sent: the server's own first.</summary>
    public required string ChainPem { get; init; }

    /// <summary>The private key of the first in PEM.</summary>
    public required string KeyPem { get; init; }

    /// <summary>The chain of certificates of the lab.</summary>
    /// <param name="own">The server's own certificate.</param>
    /// <param name="further">What is sent after it.</param>
    public static PeerCertificate Of(LabCertificate own, params ImmutableArray<LabCertificate> further)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new()
        {
            ChainPem = own.CertificatePem + string.Concat(further.Select(certificate => certificate.CertificatePem)),
            KeyPem = own.PrivateKeyPem,
        };
    }

    /// <summary>Writes both files.</summary>
    /// <returns>The paths of the chain and of the key.</returns>
    internal (string Chain, string Key) WriteTo(PeerFolder folder, string name) =>
        (folder.Write($"{name}.pem", ChainPem), folder.Write($"{name}.key", KeyPem));
}
