using System.Collections.Immutable;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tables.Remote;

/// <summary>Rules for clients outside the network.</summary>
public sealed record RemoteRules
{
    /// <summary>Servers that the edge's HTTP allow list must name.</summary>
    public required ImmutableArray<string> AllowListNeededFor { get; init; }

    /// <summary>Forms of a contact's address that a search outside finds with intradomain federation.</summary>
    public required ImmutableArray<string> IntradomainContactIdFormats { get; init; }

    /// <summary>When the first sign-in of a telephone or tablet must be made inside.</summary>
    public required ImmutableArray<RemoteFirstSignIn> FirstSignIn { get; init; }

    /// <summary>Which media are encrypted between the inner node of the edge and a device.</summary>
    public required ImmutableArray<RemoteMediaPath> MediaEncryption { get; init; }

    /// <summary>Which files pass.</summary>
    public required ImmutableArray<RemoteFileTransfer> FileTransfer { get; init; }

    /// <summary>Files pass from a presence server on premises. Versions that the guide passes over do not count.</summary>
    /// <param name="presence">The version of the presence server.</param>
    public bool PassesFiles(ProductVersion presence) =>
        FileTransfer.Any(row => row.Managed is true && row.LeastPresence is { } least && presence >= least);

    /// <summary>A device certificate must be enrolled inside the network.</summary>
    /// <param name="securePhones">Devices are in encrypted security mode, or the cluster in mixed mode.</param>
    /// <param name="alwaysThroughEdge">The client never connects but through the edge.</param>
    public static bool EnrolsInside(bool securePhones, bool alwaysThroughEdge) => securePhones && !alwaysThroughEdge;
}
