using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>XMPP offers withdrawn mechanisms alone.</summary>
    public static readonly Finding OutdatedLogin = new("client.xmpp.outdated-login", Severity.Warning)
    {
        Title = "The XMPP server offers outdated ways to log in only",
        Cause = "Inside TLS the server offers {mechanisms} for {domain}. DIGEST-MD5 and CRAM-MD5 were withdrawn, and "
            + "clients of today do without them: their users cannot log in.",
        Fix = "Switch SCRAM-SHA-256 and SCRAM-SHA-1 on for {domain}, or PLAIN inside TLS; users' passwords may have to "
            + "be set anew, where only their DIGEST-MD5 form was kept.",
        Source = SourceReference.Rfc(6331, "1"),
    };
}
