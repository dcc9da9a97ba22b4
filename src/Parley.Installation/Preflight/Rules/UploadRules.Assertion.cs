using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>An assertion cannot be validated with the certificate.</summary>
    public static readonly Finding Assertion = new("install.identity-provider.assertion", Severity.Error)
    {
        Title = "The identity provider's certificate does not validate the assertion: {why}",
        Cause = "The identity provider signs with a key that has another certificate, as after a renewal on its side, "
            + "or the certificate is not valid at this moment.",
        Fix = "Fetch the identity provider's metadata again and upload the certificate with the SHA-256 {signer}; "
            + "then sign in once through it. Check its dates, and the clocks of both systems.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Incorrect X.509 Certificate to Validate SAML Assertion"),
    };

    internal static void CheckAssertion(UploadContext context)
    {
        if (context.Request is not { IdentityProvider.Content.Certificates: [var configured, ..], IdentityProvider: var file })
            return;
        var time = context.Request.Time;
        string? why = null;
        var signer = "of the provider's signing key";
        if (!context.Request.Assertion.IsEmpty)
        {
            if (!SignedAssertion.TryRead(context.Request.Assertion, out var signers, out var error))
                why = error;
            else if (!signers.Any(each => KeyPair.IsSame(each.PublicKey, configured.PublicKey)))
                (why, signer) = ($"it is signed with the key of {signers[0].DisplayName}", signers[0].Sha256);
        }

        why ??= time > configured.NotAfter.AddSeconds(1).AddTicks(-1) ? $"it ended on {Evidence.Moment(configured.NotAfter)}"
            : time < configured.NotBefore ? $"it begins on {Evidence.Moment(configured.NotBefore)}"
            : null;
        if (why is not null)
            context.Add(Assertion, file!.Name, ("why", why), ("signer", signer)); // the pattern above says that it is there
    }
}
