using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The OCSP answer that the server sends is out of date.</summary>
    public static readonly Finding StapleExpired = new("transport.staple.expired", Severity.Warning)
    {
        Title = "{subject} sends an OCSP answer that ended at {nextUpdate}",
        Cause =
            "The server staples an answer about its certificate which was issued at {thisUpdate} and counts until {nextUpdate}. It "
            + "was not fetched anew: the responder cannot be reached from the server, or the file with the answer is not renewed. "
            + "Clients that look at it refuse the connection, others ask the responder themselves.",
        Fix =
            "See that {host} reaches the responder at {addresses} and fetches the answer before it ends; where the answer is a file, "
            + "renew it and have the service read it again. Or switch stapling off.",
        Source = SourceReference.Rfc(6066, "8"),
    };
}
