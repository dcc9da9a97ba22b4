using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>The request lacks a purpose that the product needs.</summary>
    public static readonly Finding PurposeMissing = new("issuance.request.purpose-missing", Severity.Error)
    {
        Title = "The request does not ask for the purpose {purpose}",
        Cause = "It asks for {asked}; without {purpose} the product's peers refuse the certificate ({rule}).",
        Fix = "Make the request again with {purpose}; see that the authority issues it, which public ones no longer do.",
        Source = SourceReference.Seed(SeedDocument.MeetingServer, "Cannot Establish TLS Due to Missing Extension in Certificate"),
    };
}
