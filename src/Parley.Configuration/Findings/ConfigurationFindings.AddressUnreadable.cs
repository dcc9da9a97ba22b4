using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A configured address is neither a name nor an address.</summary>
    public static readonly Finding AddressUnreadable = new("config.address.unreadable", Severity.Error)
    {
        Title = "{setting} is no server's address: {address}",
        Cause = "{document} holds text that is neither a host name, nor an address, nor a web address with one: a blank, "
            + "a comma between two servers, a placeholder that was never filled in.",
        Fix = "Set {setting} in {document} to one full host name, such as cuc1.example.com; further servers have settings "
            + "of their own.",
        Source = SourceReference.Own("A client cannot look up what is no name"),
    };
}
