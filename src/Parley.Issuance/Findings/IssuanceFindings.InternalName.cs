using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A public authority is asked for a name that only means something inside a network.</summary>
    public static readonly Finding InternalName = new("issuance.request.internal-name", Severity.Error)
    {
        Title = "The request has a name that no public authority certifies: {name}",
        Cause = "{name} {reason}, so a public authority may not certify it ({rule}).",
        Fix = "Name the server by a host name in a public domain of your own and leave {name} out; "
            + "or have the request signed by a private authority that all clients trust ('parley authority').",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "4.2.2 and 7.1.2.7.12"),
    };
}
