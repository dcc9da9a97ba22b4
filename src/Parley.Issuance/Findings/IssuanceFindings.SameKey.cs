using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>Two requests are about the same key.</summary>
    public static readonly Finding SameKey = new("issuance.cluster.same-key", Severity.Warning)
    {
        Title = "{first} and {second} are about the same key",
        Cause = "The key was copied, or one request was sent for two certificates. "
            + "If one server is broken into, the other's certificate must be revoked too.",
        Fix = "Make a key of its own for each certificate; only a multi-server certificate "
            + "is one key on many nodes, and needs one request.",
        Source = SourceReference.Own("One broken server must not take others with it"),
    };
}
