using System.Collections.Immutable;

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
}
