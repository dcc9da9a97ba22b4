using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The OCSP answer that the server sends cannot be used.</summary>
    public static readonly Finding StapleUnusable = new("transport.staple.unusable", Severity.Warning)
    {
        Title = "{subject} sends an OCSP answer that cannot be used",
        Cause =
            "The server staples {octets} octets to its certificate, and they say nothing: {detail}. A wrong file was configured, or "
            + "the answer of the responder was kept although it was none. Clients that look at it refuse the connection.",
        Fix =
            "Have {host} fetch the answer from the responder at {addresses} anew: delete the kept answer, or replace the file with it, "
            + "and restart the service. Or switch stapling off.",
        Source = SourceReference.Rfc(6066, "8"),
    };
}
