using Parley.Certificates.Material;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Rules;

static partial class UploadRules
{
    /// <summary>The key stands behind the certificate.</summary>
    public static readonly Finding KeyBelowCertificate = new("install.key.below-certificate", Severity.Error)
    {
        Title = "In {file} the private key stands below the certificate",
        Cause = "{product} takes a file with both when the key is first.",
        Fix = "Put the block of the key, with its BEGIN and END lines, above the certificate, without blank lines: "
            + "'parley cert bundle {file} --output FILE --key first' does it.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Certificate Does not Match Private Key"),
    };

    internal static void CheckKeyBelowCertificate(UploadContext context)
    {
        foreach (var file in context.Request.Files.Where(file => file is { Form: UploadForm.Pem, Content: not null }))
        {
            var items = file.Content!.Items; // filtered just before
            var key = items.Index().FirstOrDefault(each => each.Item is MaterialItem.OfPrivateKey, (-1, null!)).Index;
            if (key > 0 && items[..key].Any(item => item is MaterialItem.OfCertificate))
                context.Add(KeyBelowCertificate, file.Name, ("file", file.Name));
        }
    }
}
