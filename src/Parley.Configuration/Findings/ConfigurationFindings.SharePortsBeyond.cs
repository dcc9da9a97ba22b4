using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>The port range of screen sharing ends beyond the last port.</summary>
    public static readonly Finding SharePortsBeyond = new("config.sharing.ports-beyond", Severity.Error)
    {
        Title = "The ports of screen sharing end at {last}, beyond 65535",
        Cause = "SharePortRangeStart is {start} and SharePortRangeSize {size}. The two together may not exceed "
            + "65535.",
        Fix = "Choose a lower start or a smaller size; the firewall must let the whole range pass.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "Common Policies Parameters"),
    };
}
