using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>The voice domain is set although it is that of the sign-in.</summary>
    public static readonly Finding VoiceDomainSame = new("config.domain.voice-same", Severity.Warning)
    {
        Title = "The voice domain is the domain that users sign in with",
        Cause = "In line {line} the domain is {domain}, as in the users' addresses. It is meant for the case that "
            + "the two differ; set to the same, it hinders sign-in through the edge.",
        Fix = "Take {parameter} out.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "Common Policies Parameters"),
    };
}
