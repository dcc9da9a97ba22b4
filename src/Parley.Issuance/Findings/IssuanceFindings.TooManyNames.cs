using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A request asks for more names than a certificate should have.</summary>
    public static readonly Finding TooManyNames = new("issuance.authority.too-many-names", Severity.Error)
    {
        Title = "The request asks for {count} names, and a certificate has {most} at most",
        Cause = "Every client gets all names with every handshake, and small devices refuse long certificates.",
        Fix = "Make several requests, each for some of the servers.",
        Source = SourceReference.Own("No cluster and no edge has so many names, and phones refuse long certificates"),
    };
}
