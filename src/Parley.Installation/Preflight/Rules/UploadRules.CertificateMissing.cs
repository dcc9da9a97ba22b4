using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>An upload without a certificate.</summary>
    public static readonly Finding CertificateMissing = new("install.certificate.missing", Severity.Error)
    {
        Title = "The upload has no certificate, only {found}",
        Cause = "The request or the key was taken for the certificate; the certificate is what the authority sends back.",
        Fix = "Send the request to an authority, and upload the certificate that comes back.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Invalid Certificate Error"),
    };

    internal static void CheckCertificateMissing(UploadContext context)
    {
        if (context.Leaf is not null || context.HasErrors || !context.AllFiles.Any())
            return;
        var found = context.Items.Select(each => each.Item).FirstOrDefault() switch
        {
            MaterialItem.OfRequest => "a certificate request",
            MaterialItem.OfPrivateKey => "a private key",
            MaterialItem.OfRevocationList => "a revocation list",
            _ => "something else",
        };
        context.Add(CertificateMissing, string.Join(", ", context.AllFiles.Select(file => file.Name)), ("found", found));
    }
}
