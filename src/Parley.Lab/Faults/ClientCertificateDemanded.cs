using System.Security.Authentication;
using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The configuration ports demand a certificate of the client.</summary>
sealed class ClientCertificateDemanded() : LabFault(
    "client-certificate-demanded",
    "The configuration ports demand a certificate of the client",
    "Mutual TLS was switched on for phones, which have certificates, and hit the clients, which have "
    + "none.",
    TransportFindings.ClientCertificateWanted)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.DemandsClientCertificate = true;
            server.Protocols = SslProtocols.Tls12; // in TLS 1.3 the client learns of it after the handshake only
        }
    }
}
