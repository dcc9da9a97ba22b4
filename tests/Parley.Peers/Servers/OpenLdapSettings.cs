using System.Collections.Immutable;
using System.Net;
using Parley.Lab.People;

namespace Parley.Peers.Servers;

/// <summary>What an OpenLDAP server is to serve.</summary>
public sealed record OpenLdapSettings
{
    /// <summary>The address that it listens on.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The certificates; without, StartTLS is refused and the LDAPS port closes what it accepts.</summary>
    public required PeerCertificate? Certificate { get; init; }

    /// <summary>The ports with StartTLS: the directory's own and, played by the same server, the global catalogue's.</summary>
    public ImmutableArray<int> StartTlsPorts { get; init; } = [10389, 3268];

    /// <summary>The port with TLS from the first octet.</summary>
    public int DirectTlsPort { get; init; } = 10636;

    /// <summary>Versions and suites as a priority string of GnuTLS; its own choice where <see langword="null"/>.</summary>
    public string? Priorities { get; init; }

    /// <summary>Further lines of the configuration, before the database.</summary>
    public string FurtherLines { get; init; } = "";

    /// <summary>The people in it; their password is the lab's.</summary>
    public ImmutableArray<LabPerson> People { get; init; } = LabPeople.All;
}
