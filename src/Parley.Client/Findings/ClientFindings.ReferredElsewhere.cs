using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>A directory answers nothing itself and names others.</summary>
    public static readonly Finding ReferredElsewhere = new("client.directory.referred-elsewhere", Severity.Error)
    {
        Title = "{node} refers to {location} and answers nothing itself",
        Cause = "Asked for {asked}, the server answered with a referral. It was not followed: what a server "
            + "names is not what the user or DNS named, and its certificate would have to be judged anew. "
            + "Clients find no contacts here.",
        Fix = "If {location} is where the directory is now, name it in the SRV record or in the configuration, and run the check "
            + "again; if not, take the referral out of the server (olcReferral on OpenLDAP).",
        Source = SourceReference.Rfc(4511, "4.1.10"),
    };
}
