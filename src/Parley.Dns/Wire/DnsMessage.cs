using System.Collections.Immutable;
using Parley.Dns.Records;

namespace Parley.Dns.Wire;

/// <summary>A query or an answer (RFC 1035, 4.1).</summary>
public sealed record DnsMessage
{
    /// <summary>The number that ties an answer to its query.</summary>
    public required ushort Id { get; init; }

    /// <summary>Whether it is an answer (QR).</summary>
    public bool IsResponse { get; init; }

    /// <summary>The kind of query; 0 is the ordinary one. At most 15.</summary>
    public byte Operation { get; init; }

    /// <summary>Whether the server speaks for the zone itself (AA).</summary>
    public bool AuthoritativeAnswer { get; init; }

    /// <summary>Whether the answer was cut to fit the datagram (TC).</summary>
    public bool Truncated { get; init; }

    /// <summary>Whether the server is asked to find the answer elsewhere (RD).</summary>
    public bool RecursionDesired { get; init; }

    /// <summary>Whether the server would (RA).</summary>
    public bool RecursionAvailable { get; init; }

    /// <summary>Whether the server says that it has verified signatures (AD; RFC 6840, 5.7).</summary>
    public bool AuthenticData { get; init; }

    /// <summary>Whether the client will verify signatures itself (CD).</summary>
    public bool CheckingDisabled { get; init; }

    /// <summary>What the server says about the question; with EDNS up to 12 bits.</summary>
    public DnsResponseCode ResponseCode { get; init; }

    /// <summary>The questions; in practice one.</summary>
    public ImmutableArray<DnsQuestion> Questions { get; init; } = [];

    /// <summary>The answer section.</summary>
    public ImmutableArray<DnsRecord> Answers { get; init; } = [];

    /// <summary>The authority section: with a "no" the zone's SOA, with a referral its name servers.</summary>
    public ImmutableArray<DnsRecord> Authority { get; init; } = [];

    /// <summary>The additional section, without the OPT record.</summary>
    public ImmutableArray<DnsRecord> Additional { get; init; } = [];

    /// <summary>What the OPT record says, or <see langword="null"/> where there is none.</summary>
    public EdnsParameters? Edns { get; init; }
}
