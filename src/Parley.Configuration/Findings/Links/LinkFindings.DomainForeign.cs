using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

public static partial class LinkFindings
{
    /// <summary>A link points clients to a domain that is not that of their users.</summary>
    public static readonly Finding DomainForeign = new("config.link.domain-foreign", Severity.Warning)
    {
        Title = "{parameter} is {value}, another domain than that of the users",
        Cause = "In {document} the domain is neither that of the users ({domain}) nor below it, or it is written "
            + "with letters that look like others. Whoever opens it looks for servers there, and gives them the "
            + "user's password.",
        Fix = "See who made it. Where the domain is right, publish it to users in writing; else report the link "
            + "as an attack.",
        Source = SourceReference.Own("A link that re-points a client is the way to steal its password"),
    };
}
