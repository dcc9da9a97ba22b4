using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The peer speaks its protocol and hangs up before TLS is there.</summary>
    public static readonly Finding BrokenOff = new("transport.starttls.broken-off", Severity.Error)
    {
        Title = "{subject} closes the connection {when}",
        Cause =
            "The server answered as it should and then hung up {when}: it could not load the certificate or the key for "
            + "{name}, a rule of the server turns this client away, or a device between cuts the connection.",
        Fix =
            "Look into the log of the service on {host} for this moment; see that certificate and key for {name} exist, "
            + "belong together and can be read by the service, restart it, and run the check again.",
        Source = SourceReference.Rfc(6120, "5.4.2.3"),
    };
}
