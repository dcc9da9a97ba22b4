using System.Collections.Immutable;
using System.Net;
using Parley.Diagnostics;
using Parley.Dns.Findings;

namespace Parley.Dns.Resolution;

/// <summary>Whom a resolver asks, how long it waits and how often it tries.</summary>
public sealed record DnsResolverOptions
{
    /// <summary>The port of name servers (RFC 1035, 4.2).</summary>
    public const int DefaultPort = 53;

    /// <summary>
    /// The most servers that are asked. The resolver of the C library stops at 3; more only prolong the wait for a
    /// failure.
    /// </summary>
    public const int MaximumServers = 8;

    /// <summary>The most rounds over all servers; as in resolv.conf.</summary>
    public const int MaximumRounds = 5;

    /// <summary>The longest wait for one answer; as in resolv.conf.</summary>
    public static readonly TimeSpan MaximumAttemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The longest lookup: all rounds over a few silent servers at the longest wait.</summary>
    public static readonly TimeSpan MaximumLookupTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The name servers, in the order of asking. Required: 1 to <see cref="MaximumServers"/>.</summary>
    public required ImmutableArray<IPEndPoint> Servers { get; init; }

    /// <summary>
    /// How long one server has for one answer. Default 2 s; at most <see cref="MaximumAttemptTimeout"/>.
    /// </summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How often the round of all servers is made while nothing comes. Default 2; 1 to <see cref="MaximumRounds"/>.
    /// </summary>
    public int Attempts { get; init; } = 2;

    /// <summary>Whether lookups start with each server in turn, to share the load. Default: no.</summary>
    public bool Rotate { get; init; }

    /// <summary>Whether queries go by TCP from the start. Default: no.</summary>
    public bool AlwaysTcp { get; init; }

    /// <summary>
    /// How long a lookup with all its attempts and aliases may take. Default 15 s; it ends as timed out.
    /// </summary>
    public TimeSpan LookupTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest datagram that is asked for, in octets. Default 1232; 512 to 4096.</summary>
    public int UdpPayloadOctets { get; init; } = Wire.EdnsParameters.SafePayloadOctets;

    /// <summary>Says everything that is wrong with these options; nothing where they can be used.</summary>
    public ImmutableArray<Observation> Validate()
    {
        const string subject = "name servers";
        var report = new Report();
        if (Servers.IsDefaultOrEmpty)
            report.Add(DnsFindings.NoServer, subject);
        else
            Check(report, "servers", Servers.Length is <= MaximumServers, Servers.Length, $"1 to {MaximumServers}");
        Check(report, "attempts", Attempts is >= 1 and <= MaximumRounds, Attempts, $"1 to {MaximumRounds}");
        Check(report, "udpPayloadOctets", UdpPayloadOctets is >= 512 and <= 4096, UdpPayloadOctets, "512 to 4096");
        CheckTime(report, "attemptTimeout", AttemptTimeout, MaximumAttemptTimeout);
        CheckTime(report, "lookupTimeout", LookupTimeout, MaximumLookupTimeout);
        return report.ToImmutable();
    }

    static void CheckTime(Report report, string option, TimeSpan value, TimeSpan most) =>
        Check(report, option, value > TimeSpan.Zero && value <= most, value, $"more than 0 s, at most {most.TotalSeconds:0} s");

    static void Check(Report report, string option, bool holds, object value, string range)
    {
        if (!holds)
            report.Add(DnsFindings.OptionOutOfRange, option, ("option", option), ("value", value), ("range", range));
    }
}
