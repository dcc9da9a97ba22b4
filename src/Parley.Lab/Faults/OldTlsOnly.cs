using System.Security.Authentication;
using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The directory speaks TLS 1.0 only.</summary>
sealed class OldTlsOnly() : LabFault(
    "old-tls-only",
    "The directory speaks TLS 1.0 only",
    "It has not been updated for years. Clients of today begin at TLS 1.2.",
    TransportFindings.ProtocolMismatch)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var server = blueprint.On("ldap1", LabRole.LdapTls);
#pragma warning disable SYSLIB0039, CA5397 // an old version is what this fault is about
        server.Protocols = SslProtocols.Tls;
#pragma warning restore SYSLIB0039, CA5397
        server.AllowsWeakness = true;
    }
}
