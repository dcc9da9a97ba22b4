using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Web pages may place calls without a question.</summary>
    public static readonly Finding CallPromptOff = new("config.calls.prompt-off", Severity.Warning)
    {
        Title = "Web pages may place calls without asking the user",
        Cause = "{parameter} in line {line} is false. Then a link with tel: or sip: calls at once: any page or "
            + "message can place calls that cost money.",
        Fix = "Set {parameter} to true.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "Common Policies Parameters"),
    };
}
