using Parley.Dns.Wire;

namespace Parley.Dns.Tests.Servers;

/// <summary>What a server sends back.</summary>
/// <param name="Octets">The octets.</param>
sealed record Reply(byte[] Octets)
{
    /// <summary>Whether a datagram is sent from another port than the query came to.</summary>
    public bool FromAnotherPort { get; init; }

    /// <summary>How many octets more the length of a TCP reply promises than come.</summary>
    public int MissingOctets { get; init; }

    public static Reply Of(DnsMessage message) => new(DnsMessageWriter.Write(message));
}
