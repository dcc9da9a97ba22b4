using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A directory refers to itself, at once or by way of others.</summary>
    public static readonly Finding ReferredInCircle = new("client.directory.referred-in-circle", Severity.Error)
    {
        Title = "{node} refers in a circle",
        Cause = "Asked for {asked}, the server answered with the referral {location}, which is its own address or leads "
            + "back to it. Clients that follow referrals ask again and again until they give up, and find no contacts.",
        Fix = "Take the referral out of the server (olcReferral on OpenLDAP), or have it name the "
            + "server that holds the directory.",
        Source = SourceReference.Rfc(4511, "4.1.10"),
    };
}
