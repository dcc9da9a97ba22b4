using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Issuance.Roles;

namespace Parley.Issuance.Requests;

/// <summary>What the key of a server may be used for, by its role and its kind.</summary>
static class UsageExtensions
{
    const string RsaKey = "1.2.840.113549.1.1.1";

    internal static IEnumerable<X509Extension> Of(IssuanceRole role, PublicKey key)
    {
        // A key of an elliptic curve signs and encrypts nothing (RFC 8813, 3); RSA also carries the key of old handshakes.
        var usage = X509KeyUsageFlags.DigitalSignature;
        if (key.Oid.Value == RsaKey)
            usage |= X509KeyUsageFlags.KeyEncipherment;
        yield return new X509KeyUsageExtension(usage, critical: true);
        var purposes = new OidCollection();
        foreach (var purpose in role.PurposeIds)
            purposes.Add(new Oid(purpose.ToString(), friendlyName: null));
        yield return new X509EnhancedKeyUsageExtension(purposes, critical: false);
    }
}
