using Parley.Diagnostics;

namespace Parley.Contacts.Findings;

static partial class ContactsFindings
{
    /// <summary>Photos that would come over an unsecured connection.</summary>
    public static readonly Finding PhotoNotSecured = new("contacts.photo.not-secured", Severity.Warning)
    {
        Title = "Photo addresses that are not https: {count}",
        Cause = "Photos are fetched over HTTPS, where the server proves who it is; without that anybody on the way "
            + "could show another face. The first is in row {row} (line {line}): {url}.",
        Fix = "Offer the photos over HTTPS under a name that the server's certificate proves, "
            + "and write https into the addresses.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Update Profile Photo URLs"),
    };
}
