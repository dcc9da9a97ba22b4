using System.Security.Authentication;
using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The voicemail server still speaks TLS 1.0 and 1.1 beside current versions.</summary>
sealed class OldTlsBesideNew() : LabFault(
    "old-tls-beside-new",
    "The voicemail server still speaks TLS 1.0 and 1.1 beside current versions",
    "They were left on for phones that are long gone. Clients of today do not notice; auditors and attackers do.",
    TransportFindings.OldVersionOffered)
{
    public override void Apply(LabBlueprint blueprint)
    {
        var server = blueprint.On("cuc1", LabRole.Voicemail);
#pragma warning disable SYSLIB0039, CA5397 // old versions are what this fault is about
        server.Protocols = SslProtocols.Tls | SslProtocols.Tls11 | SslProtocols.Tls12 | SslProtocols.Tls13;
#pragma warning restore SYSLIB0039, CA5397
        server.AllowsWeakness = true;
    }
}
