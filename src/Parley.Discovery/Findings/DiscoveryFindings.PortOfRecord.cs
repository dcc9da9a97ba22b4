using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A record names a port where the service is not, and the service is at the usual one.</summary>
    public static readonly Finding PortOfRecord = new("discovery.srv.wrong-port", Severity.Error)
    {
        Title = "{record} names port {port} of {host}, and the service is at port {usual}",
        Cause = "At port {port}: {met}. At port {usual}, which is the usual one of this service, {host} answers as it should: the "
            + "port was mistyped in the record, is that of another service, or was changed in one place only.",
        Fix = "Let the record be '{zoneLine}'; or, where port {port} is meant, let the service listen there.",
        Source = SourceReference.Rfc(2782, "Port"),
    };
}
