using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

public static partial class LinkFindings
{
    /// <summary>Users are asked about certificates that cannot be validated.</summary>
    public static readonly Finding AllowsPrompts = new("config.link.allows-prompts", Severity.Warning)
    {
        Title = "Users are asked about certificates that cannot be validated",
        Cause = "{document} sets {parameter} to PromptPerSession: users are asked at every sign-in, learn to agree, "
            + "and agree to an attacker's certificate too.",
        Fix = "Set {parameter} to RejectAndNotify, and mend the certificates: parley check names what is wrong "
            + "with them.",
        Source = SourceReference.Policy("On-Premises Deployment for Cisco Jabber 14.0", "URL Configuration and Enterprise Mobility Management"),
    };
}
