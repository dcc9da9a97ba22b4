using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>A cipher suite that protects nothing is still taken.</summary>
    public static readonly Finding BrokenSuiteOffered = new("transport.tls.broken-suite-offered", Severity.Warning)
    {
        Title = "{subject} still takes {cipher}",
        Cause =
            "Asked for nothing but cipher suites without encryption, without proof of who the server is, with keys of 40 or 56 "
            + "bits or with RC4, the server took {cipher}. A client that is talked into it is read along, or talks to "
            + "somebody else.",
        Fix =
            "Take {cipher} and its like out of the cipher list of {host}: nothing with NULL, anon, EXPORT, DES or RC4. Run the "
            + "check again.",
        Source = SourceReference.Rfc(9325, "4.1"),
    };
}
