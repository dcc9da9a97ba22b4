using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The certificate demands an OCSP answer, and none is sent.</summary>
    public static readonly Finding StapleMissing = new("transport.staple.missing", Severity.Warning)
    {
        Title = "The certificate of {subject} demands an OCSP answer, and the server sends none",
        Cause =
            "The certificate has the TLS feature status_request (must-staple): whoever shows it promises to send an OCSP answer "
            + "with it. Asked for one, the server sent none: stapling is off, or it does not reach the responder. Clients that know the feature refuse "
            + "the connection.",
        Fix =
            "Switch OCSP stapling on in the TLS settings of {host} and see that it reaches the responder at {addresses}; or have "
            + "the certificate issued again without the TLS feature.",
        Source = SourceReference.Rfc(7633, "4.2.3.1"),
    };
}
