namespace Parley.Discovery.Records;

/// <summary>
/// How much of foreign answers discovery follows. DNS is not authenticated: anyone may have written them.
/// </summary>
static class DiscoveryBudget
{
    /// <summary>
    /// The most records of one set that are used, best first. The largest clusters of the vendor have about twenty
    /// nodes;
    /// its own client for Windows tries two.
    /// </summary>
    internal const int RecordsPerSet = 32;

    /// <summary>
    /// The most addresses of one host, of each family. A host has one or two; content networks give up to eight.
    /// </summary>
    internal const int AddressesPerFamily = 8;

    /// <summary>The most different hosts whose addresses are looked up: two full sets.</summary>
    internal const int Hosts = 64;

    /// <summary>The most lookups of addresses at a time, so that a resolver is not flooded in our name.</summary>
    internal const int LookupsAtATime = 16;

    /// <summary>
    /// How long the cloud and the web server have. They are asked beside DNS and must not hold it up.
    /// </summary>
    internal static readonly TimeSpan WebTime = TimeSpan.FromSeconds(5);
}
