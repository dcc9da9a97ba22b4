using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The certificate is revoked.</summary>
    public static readonly Finding Revoked = new("install.certificate.revoked", Severity.Error)
    {
        Title = "The certificate of {name} is revoked since {revokedAt}",
        Cause = "It was revoked when its key was made anew or was lost; {product} takes it, "
            + "and shuts everybody out when maintenance mode ends, administrators too.",
        Fix = "Do not import it. Make a new key and request, and import the certificate that comes back. If it is "
            + "installed already, leave the revocation checks of browsers on: reach the administration from a machine "
            + "beside the system, by the address of its own interface or its console, and replace it from there.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Unable to Access Webex Administration"),
    };

    internal static void CheckRevoked(UploadContext context)
    {
        if (context.Leaf is null || context.Request.Revocation.IsEmpty || context.Path is not [.., var top])
            return;
        // Where the upload ends is where trust begins: only revocation is asked. A list is signed by the issuer, so it must be at hand.
        var issuers = context.Request.Issuers.Where(issuer => issuer.Subject.Equals(top.Issuer));
        var verdict = new CertificateJudge().Judge(new()
        {
            Presented = [.. context.Path.Select(certificate => certificate.Encoded)],
            Trust = TrustStore.Of(context.Path.Length > 1 ? issuers.Append(top) : issuers),
            Reference = ReferenceIdentity.None,
            Revocation = context.Request.Revocation,
            Time = context.Request.Time,
        });
        foreach (var (link, answer) in (verdict.Best?.Certificates ?? []).Zip(verdict.Best?.Revocation ?? []))
        {
            if (answer.Status == RevocationStatus.Revoked)
            {
                context.Add(Revoked, link.Certificate.DisplayName,
                    ("name", link.Certificate.DisplayName), ("revokedAt", answer.RevokedAt), ("reason", answer.Reason));
            }
        }
    }
}
