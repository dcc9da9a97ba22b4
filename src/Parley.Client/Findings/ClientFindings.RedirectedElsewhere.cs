using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A web service sends its clients to another host.</summary>
    public static readonly Finding RedirectedElsewhere = new("client.web.redirected-elsewhere", Severity.Note)
    {
        Title = "{node} sends clients on to {location}",
        Cause = "Asked for {asked}, the server answered with a redirection to another host. It was not followed: what a server "
            + "names is not what the user or DNS named, and its certificate would have to be judged anew.",
        Fix = "If {location} is where the service is now, name it in the record or in the configuration, and run the "
            + "check again; if not, take the redirection out of the server.",
        Source = SourceReference.Rfc(9110, "15.4"),
    };
}
