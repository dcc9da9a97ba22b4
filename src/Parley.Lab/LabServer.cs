using System.Collections.Immutable;
using System.Net;
using Parley.Lab.Pki;

namespace Parley.Lab;

/// <summary>A server of a running lab.</summary>
public sealed record LabServer
{
    /// <summary>Its name in listings, such as <c>imp1 XMPP with STARTTLS</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The host that it plays, such as <c>imp1.example.test</c>.</summary>
    public required string Host { get; init; }

    /// <summary>What it does.</summary>
    public required LabRole Role { get; init; }

    /// <summary>The port that such a server has in a real deployment, such as 5222.</summary>
    public required int StandardPort { get; init; }

    /// <summary>Where it really listens: loopback addresses, all with the same free port, IPv4 first.</summary>
    public required ImmutableArray<IPEndPoint> EndPoints { get; init; }

    /// <summary>The certificates that it presents, as sent. They are disposed with the lab.</summary>
    public required ImmutableArray<LabCertificate> Presented { get; init; }

    /// <summary>The port that it really listens on.</summary>
    public int Port => EndPoints[0].Port;
}
