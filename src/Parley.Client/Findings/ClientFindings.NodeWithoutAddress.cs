using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A node that was named has no address.</summary>
    public static readonly Finding NodeWithoutAddress = new("client.node.no-address", Severity.Error)
    {
        Title = "{host} has no address",
        Cause = "{source} names {host}, but DNS gives no A or AAAA record for it ({answer}).",
        Fix = "Publish an A or AAAA record for {host}, or correct the name in {source}.",
        Source = SourceReference.Rfc(2782, "page 4"),
    };
}
