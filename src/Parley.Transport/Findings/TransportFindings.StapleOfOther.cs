using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The OCSP answer that the server sends is about another certificate.</summary>
    public static readonly Finding StapleOfOther = new("transport.staple.of-other", Severity.Warning)
    {
        Title = "{subject} sends an OCSP answer about another certificate",
        Cause =
            "The answer that the server staples is about {about}, and the certificate that it shows has the serial number "
            + "{serial}. The certificate was replaced and the answer was not, or the answer of another server was configured. Clients that look at "
            + "it refuse the connection.",
        Fix =
            "Have {host} fetch the answer about its certificate from the responder at {addresses} anew: delete the kept answer, or "
            + "replace the file with it, and restart the service. Or switch stapling off.",
        Source = SourceReference.Rfc(6066, "8"),
    };
}
