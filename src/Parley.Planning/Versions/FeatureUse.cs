using System.Collections.Frozen;
using Parley.Planning.Deployments;

namespace Parley.Planning.Versions;

/// <summary>Which features with a least version of their own a deployment uses; a test sees that each of the table is here.</summary>
static class FeatureUse
{
    internal static FrozenDictionary<string, Func<Deployment, bool>> All { get; } = new Dictionary<string, Func<Deployment, bool>>
    {
        ["UDS as contact source"] = deployment => deployment.Contacts.Source is ContactSource.UserData
            || deployment.Remote.Access is RemoteAccess.Edge,
        ["Extended UDS (search carried on to LDAP)"] = _ => false,
        ["automatic discovery with _cisco-uds"] = deployment => deployment.Has(ServerProduct.CallManager)
            && deployment.Dns.ServiceRecords is not false,
        ["full UC discovery on Windows"] = deployment => deployment is { Mode: ProductMode.FullUc, Hosting: Hosting.OnPremises }
            && deployment.Clients.Any(client => client.Kind is ClientKind.Windows),
        ["IM and Presence high availability"] = deployment => deployment.Of(ServerProduct.Presence).Any(cluster => cluster.Nodes.Length > 1),
        ["flexible IM address scheme, multiple domains"] = deployment => deployment.FurtherDomains is [_, ..],
        ["managed file transfer with compliance server"] = deployment => !deployment.Services.FileTransfer.IsDefault
            && deployment.Services.FileTransfer.Contains(FileTransfer.Managed) && deployment.HasOwnMessaging,
        ["secure configuration download (6972)"] = deployment => deployment.Security.EncryptedTftp is true,
        ["Media Assure, video"] = _ => false,
        ["Media Assure, audio and video"] = _ => false,
        ["Media Assure through the edge"] = _ => false,
        ["Extend and Connect"] = _ => false,
        ["audio and video calls through the edge"] = CallsThroughEdge,
        ["shared line through the edge"] = _ => false,
        ["graceful registration through the edge (Android)"] = deployment => CallsThroughEdge(deployment)
            && deployment.Clients.Any(client => client.Kind is ClientKind.Android),
        ["SSO through the edge"] = deployment => deployment.Remote.Access is RemoteAccess.Edge && deployment.SignIn.SingleSignOn is SingleSignOn.Saml,
        ["OAuth"] = deployment => deployment.SignIn.OAuth is true,
        ["certificate-based sign-in on iPhone and iPad"] = _ => false,
        ["encrypted LDAP credentials in the service profile"] = _ => false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static bool CallsThroughEdge(Deployment deployment) => deployment.Remote.Access is RemoteAccess.Edge && deployment.HasCalls;
}
