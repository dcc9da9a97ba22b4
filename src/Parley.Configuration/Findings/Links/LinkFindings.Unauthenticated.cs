using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

public static partial class LinkFindings
{
    /// <summary>Links can be made by anybody.</summary>
    public static readonly Finding Unauthenticated = new("config.link.unauthenticated", Severity.Note)
    {
        Title = "Nothing in a link proves who made it",
        Cause = "Any web page, message or program can open such a link, and the client then looks for its servers "
            + "in the domain it names: users may give their password to somebody else's servers. Clients on "
            + "Android slow repeated links down; no client compares the domain with that of its user.",
        Fix = "Hand links out on a page that users know is yours, name the domain in the text beside it, and "
            + "prefer managed app configuration where devices are managed.",
        Source = SourceReference.Own("A custom scheme has no sender"),
    };
}
