using Parley.Diagnostics;

namespace Parley.Contacts.Findings;

static partial class ContactsFindings
{
    /// <summary>Cells that hold something else than the address of a photo.</summary>
    public static readonly Finding PhotoUnreadable = new("contacts.photo.unreadable", Severity.Warning)
    {
        Title = "Photo addresses that cannot be read: {count}",
        Cause = "What stands there is no web address (RFC 3986, 3), so no client finds the photo. "
            + "The first is in row {row} (line {line}): {url}.",
        Fix = "Write the whole address, https://NAME/PATH, or leave the cell empty.",
        Source = SourceReference.Rfc(3986, "3"),
    };
}
