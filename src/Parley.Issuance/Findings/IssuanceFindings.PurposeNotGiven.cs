using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The request asks for a purpose that the authority no longer issues.</summary>
    public static readonly Finding PurposeNotGiven = new("issuance.request.purpose-not-given", Severity.Warning)
    {
        Title = "The authority does not issue the purpose {purpose}",
        Cause = "The request asks for {purpose}; the authority issues {taken} only ({rule}). A server that is itself "
            + "a client towards others, on trunks, zones or federation, is refused there after renewal.",
        Fix = "Ask whether this server is ever a TLS client; if not, go on without {purpose}. "
            + "If it is, use a private authority for it, or a release that takes separate certificates for both.",
        Source = SourceReference.Policy("Chrome Root Program Policy 1.8", "3.2.2"),
    };
}
