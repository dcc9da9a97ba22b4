using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Parley.Lab.Blueprints;
using Parley.Lab.Pki;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The second call manager has no cipher suite that clients take.</summary>
sealed class OldCiphersOnly() : LabFault(
    "old-ciphers-only",
    "The second call manager has no cipher suite that clients take",
    "A hardening guide was followed backwards: only suites without encryption are left.",
    TransportFindings.CipherMismatch)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("cucm2", template => template with
        {
            Key = LabKeyKind.Rsa2048, // the suite transports keys with RSA
            KeyUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
        });
        var server = blueprint.On("cucm2", LabRole.UserData);
        server.Protocols = SslProtocols.Tls12;
        server.CipherSuites.Add(TlsCipherSuite.TLS_RSA_WITH_NULL_SHA256);
        server.AllowsWeakness = true;
    }
}
