using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Nothing before TLS 1.3 is spoken.</summary>
    public static readonly Finding NewestOnly = new("transport.tls.newest-only", Severity.Note)
    {
        Title = "{subject} speaks TLS 1.3 only",
        Cause =
            "TLS 1.2 is switched off. Clients of today have TLS 1.3; older phones, devices in FIPS mode and libraries of before "
            + "2018 do not, and fail with protocol_version.",
        Fix =
            "Nothing needs to be done where all clients have TLS 1.3. Where one fails, switch TLS 1.2 on beside it on {host}.",
        Source = SourceReference.Rfc(9325, "3.1.1"),
    };
}
