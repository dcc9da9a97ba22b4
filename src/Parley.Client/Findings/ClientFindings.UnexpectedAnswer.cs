using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>TLS is set up, but what answers does not speak the service's protocol as a client expects.</summary>
    public static readonly Finding UnexpectedAnswer = new("client.service.unexpected-answer", Severity.Error)
    {
        Title = "{service} did not answer the first question as a client expects",
        Cause = "The connection came to TLS, but asked for {asked} the server said: {answer}. The service behind the "
            + "port is down, is another one, or refuses this domain.",
        Fix = "Look at the service's own log for this moment, start or repair it, and run the check again.",
        Source = SourceReference.Own("A client cannot sign in to a service that does not answer its first question"),
    };
}
