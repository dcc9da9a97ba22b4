using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>An address stands where the authority expects a full host name.</summary>
    public static readonly Finding AddressAsName = new("issuance.request.address-as-name", Severity.Error)
    {
        Title = "The request names the server by an IP address: {name}",
        Cause = "{where} is {name}; the authority expects full host names ({rule}), "
            + "and clients that connect by name do not take an address for it.",
        Fix = "Ask for the full host name that clients connect to, such as cucm1.example.com, and leave {name} out; "
            + "let the settings of the servers name each other so too.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Server Identity in Certificates"),
    };
}
