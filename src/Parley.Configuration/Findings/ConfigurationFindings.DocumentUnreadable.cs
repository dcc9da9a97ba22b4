using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A document that configures the client cannot be read.</summary>
    public static readonly Finding DocumentUnreadable = new("config.document.unreadable", Severity.Error)
    {
        Title = "{document} cannot be read",
        Cause = "In line {line}, column {column}, there should be {expected}; there is {found}. Files edited by hand often "
            + "hold a bare & (in a directory filter) or a tag that is not closed.",
        Fix = "Correct the place named; write & as &amp; and < as &lt;. Upload the file again, restart the TFTP service, and "
            + "run the check again.",
        Source = SourceReference.Policy("Extensible Markup Language (XML) 1.0", "2.1 Well-Formed XML Documents"),
    };
}
