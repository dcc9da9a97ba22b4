using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The request is signed with an old hash.</summary>
    public static readonly Finding WeakSignature = new("issuance.request.weak-signature", Severity.Warning)
    {
        Title = "The request is signed with {algorithm}",
        Cause = "{algorithm} rests on a hash that was broken; authorities refuse such requests.",
        Fix = "Make the request again with SHA-256 ('openssl req -sha256').",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.3.2"),
    };
}
