namespace Parley.Client.Visits;

/// <summary>The resources of the user-data service that answer without a password.</summary>
static class UserDataPaths
{
    /// <summary>The port of the service where nothing says otherwise.</summary>
    internal const int Port = 8443;

    const string Root = "/cucm-uds/";

    internal const string Version = $"{Root}version";
    internal const string Servers = $"{Root}servers";

    /// <summary>The home cluster of a user, by the part of the address before the @.</summary>
    internal static string ClusterUserByName(string user) => $"{Root}clusterUser?username={Uri.EscapeDataString(user)}";

    /// <summary>The home cluster of a user, by the whole address.</summary>
    internal static string ClusterUserByAddress(string address) => $"{Root}clusterUser?email={Uri.EscapeDataString(address)}";
}
