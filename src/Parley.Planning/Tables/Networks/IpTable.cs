using System.Collections.Immutable;

namespace Parley.Planning.Tables.Networks;

/// <summary>Which connection comes of the addresses of both sides and of <c>IP_Mode</c> (planning guide, "IPv6 Requirements").</summary>
public sealed record IpTable
{
    /// <summary>All 27 combinations.</summary>
    public required ImmutableArray<IpRow> Rows { get; init; }

    /// <summary>What does not work, by area.</summary>
    public required ImmutableArray<IpLimitation> Limitations { get; init; }

    /// <summary>What comes of a combination. Where both sides have both families, either may win the race (RFC 8305).</summary>
    public IpOutcome Outcome(IpStacks client, IpStacks server, IpStacks mode) =>
        Rows.Single(row => row.ClientOs == client && row.ServerOs == server && row.IpMode == mode).Outcome;
}
