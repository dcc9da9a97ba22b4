using System.Text.Json.Serialization;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tables.Remote;

/// <summary>Whether files pass through the edge.</summary>
public sealed record RemoteFileTransfer
{
    const string From = ">= ";

    /// <summary><c>cloud</c> or <c>on-premises</c>.</summary>
    public required string Deployment { get; init; }

    /// <summary>The versions of the presence server, as <c>&gt;= 10.5(2)</c>; null for all.</summary>
    public string? ImPresence { get; init; }

    /// <summary>Managed file transfer passes; null where there is none.</summary>
    public bool? Managed { get; init; }

    /// <summary>Transfer from client to client passes; null where the guide does not say.</summary>
    public bool? PeerToPeer { get; init; }

    /// <summary>The least version of the row; null where it names none.</summary>
    [JsonIgnore]
    public ProductVersion? LeastPresence =>
        ImPresence?.StartsWith(From, StringComparison.Ordinal) is true && ProductVersion.TryParse(ImPresence[From.Length..], out var version)
            ? version
            : null;
}
