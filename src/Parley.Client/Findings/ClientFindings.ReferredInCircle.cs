using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A directory refers to itself.</summary>
    public static readonly Finding ReferredInCircle = new("client.directory.referred-in-circle", Severity.Error)
    {
        Title = "{subject} refers to itself",
        Cause = "Asked for the root DSE, the server answered with the referral {location}, which is its own address. Clients that "
            + "follow referrals ask again and again until they give up, and find no contacts.",
        Fix = "Take the referral out of the server (olcReferral on OpenLDAP), or have it name the server that holds the directory.",
        Source = SourceReference.Rfc(4511, "4.1.10"),
    };
}
