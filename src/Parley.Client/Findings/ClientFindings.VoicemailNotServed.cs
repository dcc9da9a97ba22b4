using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>The voicemail server does not know the page that clients fetch messages below.</summary>
    public static readonly Finding VoicemailNotServed = new("client.voicemail.not-served", Severity.Error)
    {
        Title = "{node} has no voice messages for clients",
        Cause = "Asked for {asked}, the server answered HTTP 404: there is no such page. Another web server answers "
            + "under the name that {source} gives, or the web service of voicemail is not running. Users sign in "
            + "and call; the list of their voice messages stays empty, and they hear them by telephone only.",
        Fix = "Correct the host that {source} gives where it is not the voicemail server (on a call manager: User "
            + "Management > User Settings > UC Service); on the voicemail server restart the web service ('utils "
            + "service restart Cisco Tomcat'). Asked again without a password, https://{node}{asked} must answer "
            + "200 or 401.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Ports and Protocols"),
    };
}
