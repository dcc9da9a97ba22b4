namespace Parley.Check.Bundles;

/// <summary>
/// The name of the format of evidence bundles, and what a bundle may hold. <c>docs/evidence.md</c> describes it.
/// </summary>
public static class EvidenceFormat
{
    /// <summary>
    /// The value of the member <c>schema</c>. The number grows when a reader of the older document would be misled.
    /// </summary>
    public const string Schema = "parley.evidence/1";

    /// <summary>
    /// The octets of a bundle. Most of one is revocation lists in base64: twenty of the largest that public authorities
    /// serve for messaging fit.
    /// </summary>
    public const int MaximumOctets = 64 * 1024 * 1024;

    /// <summary>What stands before the number of the version in <see cref="Schema"/>.</summary>
    internal const string Family = "parley.evidence/";

    /// <summary>The version of <see cref="Schema"/>.</summary>
    internal const int Version = 1;

    /// <summary>How deep values are nested at most; ours are nested eight deep.</summary>
    internal const int MaximumDepth = 32;

    /// <summary>Values and names at most: a hundred for each connection that is let through, and some.</summary>
    internal const int MaximumTokens = 2_000_000;

    /// <summary>Connections at most: a thousand nodes with ten addresses each.</summary>
    internal const int MaximumConnections = 10_000;

    /// <summary>
    /// Certificates of all chains at most, each counted as often as it was sent: ten for each connection. Judging a chain
    /// has budgets of its own.
    /// </summary>
    internal const int MaximumPresented = 100_000;
}
