using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The key may not sign, which a server does in every handshake.</summary>
    public static readonly Finding Usage = new("install.certificate.usage", Severity.Error)
    {
        Title = "The key usage of {name} lacks digitalSignature",
        Cause = "The authority's template is one of the time when clients encrypted to the key of a server. "
            + "TLS 1.3, and TLS 1.2 with forward secrecy, have the server sign.",
        Fix = "Have the authority issue it again with the key usage digitalSignature, for RSA keys beside keyEncipherment.",
        Source = SourceReference.Rfc(8446, "4.4.2.2"),
    };

    internal static void CheckUsage(UploadContext context)
    {
        if (context.Leaf is not { IsAuthority: false, KeyUsage: { } usage } leaf || usage.HasFlag(KeyUsage.DigitalSignature))
            return;
        // With RSA programs and many clients let it pass; some clients, such as those on GnuTLS and browsers of today, do not.
        var effect = leaf.PublicKey.Algorithm == PublicKeyAlgorithm.Rsa ? UploadEffect.Clients : (UploadEffect?)null;
        context.Add(Usage, effect, leaf.DisplayName, ("name", leaf.DisplayName));
    }
}
