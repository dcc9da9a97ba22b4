using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A group that clients do not know.</summary>
    public static readonly Finding GroupUnknown = new("config.group.unknown", Severity.Warning)
    {
        Title = "There is no group {group}",
        Cause = "In line {line} the parameters stand in <{group}>. Clients know {known}; some read a parameter "
            + "wherever it stands, others only in its own group.",
        Fix = "Move the parameters into their groups; parley config lint --fix moves those that it knows.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.1", "Jabber Client Configuration"),
    };
}
