using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Old releases are to be kept out, and an update address overrides that.</summary>
    public static readonly Finding UpdateHidesBlock = new("config.update.block-ignored", Severity.Warning)
    {
        Title = "BlockVersionBelow is ignored beside UpdateURL",
        Cause = "Line {line} keeps out releases before {value}. With UpdateURL in line {otherLine} clients do not "
            + "look at it.",
        Fix = "Keep one of the two.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "Common Policies Parameters"),
    };
}
