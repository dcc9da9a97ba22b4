using Parley.Planning.Deployments;
using Parley.Planning.Tables.Networks;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Firewall;

/// <summary>Which rows of the port table a deployment needs.</summary>
static class PortUse
{
    // From this version on the configuration is fetched over HTTPS (the table's own column).
    const string SecureConfiguration = "11.0";

    internal static bool IsNeeded(Deployment deployment, PortRow row) => (row.Group, row.From) switch
    {
        (_, _) when row.Direction == PortDirection.Local => false,
        ("Configuration", 6970) => deployment.Has(ServerProduct.CallManager) && !HasSecureConfiguration(deployment),
        ("Configuration", 6972) => deployment.Has(ServerProduct.CallManager)
            && (HasSecureConfiguration(deployment) || deployment.Of(ServerProduct.CallManager).Any(cluster => cluster.Version is null)),
        ("Configuration", 53) => true,
        ("Configuration", 3804) => deployment.HasCalls && deployment.Security.SecurePhones is true,
        ("Configuration", 8443) => deployment.Has(ServerProduct.CallManager) || deployment.Has(ServerProduct.Presence),
        ("Directory Integration", var port) => deployment.Contacts.Source is ContactSource.Directory && port == DirectoryPort(deployment.Contacts),
        ("Instant Messaging and Presence", 443) => deployment.UsesCloud,
        ("Instant Messaging and Presence", 5222) => deployment.HasOwnMessaging,
        ("Instant Messaging and Presence", 37200) => Transfers(deployment, FileTransfer.PeerToPeer),
        ("Instant Messaging and Presence", 7336) => deployment.HasOwnMessaging && Transfers(deployment, FileTransfer.Managed),
        ("Communication Manager Signaling", 2748) => deployment.HasCalls && deployment.Services.DeskPhoneControl is true,
        ("Communication Manager Signaling", 5060) => deployment.HasCalls && deployment.Security.SecurePhones is not true,
        ("Communication Manager Signaling", 5061) => deployment.HasCalls && deployment.Security.SecurePhones is true,
        ("Communication Manager Signaling", 30000) => deployment.HasCalls && deployment.Services.FarEndCameraControl is true,
        ("Communication Manager Signaling", 5070) => deployment.HasCalls && Shares(deployment, ScreenShare.Bfcp),
        ("Voice or Video Media Exchange", 16384) => deployment.HasCalls,
        ("Voice or Video Media Exchange", 33434) => deployment is { Hosting: Hosting.Hybrid, CloudService: CloudService.Platform },
        ("Voice or Video Media Exchange", 49152 or 3389) => Shares(deployment, ScreenShare.ImOnly),
        ("Voice or Video Media Exchange", 8000) => deployment.HasCalls && deployment.Services is { DeskPhoneControl: true, Video: true },
        ("Unity Connection", _) => deployment.Has(ServerProduct.Voicemail),
        ("Webex Meetings", 8443) => deployment.Has(ServerProduct.CallManager),
        ("Webex Meetings", _) => deployment.UsesCloud || Shares(deployment, ScreenShare.Meeting),
        _ => true, // a row that nobody thought of is better open than missing
    };

    // Where the version is open both ways are needed.
    static bool HasSecureConfiguration(Deployment deployment) => deployment.Of(ServerProduct.CallManager).All(cluster =>
        cluster.Version is { } text
        && ProductVersion.TryParse(text, out var version)
        && ProductVersion.TryParse(SecureConfiguration, out var least)
        && version >= least);

    static int DirectoryPort(ContactPlan contacts) => (contacts.SecureDirectory is true, contacts.GlobalCatalog is true) switch
    {
        (false, false) => 389,
        (false, true) => 3268,
        (true, false) => 636,
        _ => 3269,
    };

    static bool Shares(Deployment deployment, ScreenShare way) =>
        !deployment.Services.ScreenShare.IsDefault && deployment.Services.ScreenShare.Contains(way);

    static bool Transfers(Deployment deployment, FileTransfer way) =>
        deployment.HasMessages && !deployment.Services.FileTransfer.IsDefault && deployment.Services.FileTransfer.Contains(way);
}
