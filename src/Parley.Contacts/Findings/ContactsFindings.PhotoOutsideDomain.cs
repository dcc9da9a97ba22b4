using Parley.Diagnostics;

namespace Parley.Contacts.Findings;

static partial class ContactsFindings
{
    /// <summary>Photos on servers outside the cloud's domain.</summary>
    public static readonly Finding PhotoOutsideDomain = new("contacts.photo.outside-domain", Severity.Warning)
    {
        Title = "Photos on servers outside {domain}: {count}",
        Cause = "The certificate of the cloud proves names in {domain} only; a server elsewhere needs a certificate "
            + "of its own that every client trusts. The first is in row {row} (line {line}): {url}.",
        Fix = "Move these photos into the cloud, or see that 'parley check' trusts the servers that they name.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Update Profile Photo URLs"),
    };
}
