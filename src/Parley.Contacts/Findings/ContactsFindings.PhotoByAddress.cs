using Parley.Diagnostics;

namespace Parley.Contacts.Findings;

static partial class ContactsFindings
{
    /// <summary>Photos whose server is named by an IP address.</summary>
    public static readonly Finding PhotoByAddress = new("contacts.photo.address-literal", Severity.Error)
    {
        Title = "Photos whose server is named by an IP address: {count}",
        Cause = "The certificate of the server that hosts the photos proves a name and no address, so the client asks "
            + "its user whenever one of these contacts is looked up; the first is in row {row} (line {line}): {url}.",
        Fix = "Write the name of the server instead: 'parley photos rewrite --host NAME' does it and leaves all "
            + "else as it is. Then import the file; a photo may take 24 hours to be shown from its new place.",
        Source = SourceReference.Seed(SeedDocument.CloudCertificates, "Update Profile Photo URLs"),
    };
}
