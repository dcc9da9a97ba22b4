using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>XMPP offers mechanisms for guests and certificates alone.</summary>
    public static readonly Finding LoginWithoutPassword = new("client.xmpp.no-password-login", Severity.Warning)
    {
        Title = "The XMPP server lets nobody log in with a password",
        Cause = "Inside TLS the server offers {mechanisms} for {domain}: users with a password have no way in. The "
            + "authentication for passwords is not configured for this domain, or the port or the domain is meant for "
            + "guests or for users with a certificate.",
        Fix = "Configure an authentication back end with passwords for {domain} (SCRAM-SHA-256, or PLAIN inside TLS), "
            + "restart the XMPP server, and run the check again.",
        Source = SourceReference.Rfc(6120, "13.8"),
    };
}
