using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Plain text after the agreement on TLS.</summary>
    public static readonly Finding StartTlsInjected = new("transport.starttls.injected-data", Severity.Error)
    {
        Title = "{subject} sent plain text after agreeing to start TLS",
        Cause =
            "{bytes} bytes came in the clear after the agreement and before TLS. A client that keeps them takes "
            + "them for encrypted: this is how commands are injected. Either the server is faulty, or somebody on "
            + "the way inserts data.",
        Fix =
            "Update the server. If its own trace does not show these bytes, a device between inserts them: find "
            + "it. Parley dropped them.",
        Source = SourceReference.Rfc(6120, "5.3.3"),
    };
}
