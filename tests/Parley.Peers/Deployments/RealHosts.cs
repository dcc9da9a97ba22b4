namespace Parley.Peers.Deployments;

/// <summary>Who is where in a deployment of real servers.</summary>
public sealed class RealHosts(PeerNetwork network)
{
    /// <summary>The domain of the people.</summary>
    public const string Domain = "example.test";

    /// <summary>The name server.</summary>
    public RealHost NameServer { get; } = Host(network, "ns", 1);

    /// <summary>User data and configuration.</summary>
    public RealHost CallManager { get; } = Host(network, "cucm1", 11);

    /// <summary>The first presence node.</summary>
    public RealHost FirstPresence { get; } = Host(network, "imp1", 21);

    /// <summary>The second presence node.</summary>
    public RealHost SecondPresence { get; } = Host(network, "imp2", 22);

    /// <summary>The directory.</summary>
    public RealHost Directory { get; } = Host(network, "ldap1", 31);

    /// <summary>The SIP proxy.</summary>
    public RealHost Sip { get; } = Host(network, "sip1", 41);

    /// <summary>Voicemail.</summary>
    public RealHost Voicemail { get; } = Host(network, "cuc1", 51);

    /// <summary>Photos.</summary>
    public RealHost Photos { get; } = Host(network, "photos", 52);

    /// <summary>The domain's own web server, with host-meta.</summary>
    public RealHost Website { get; } = new(Domain, network.Host(80));

    /// <summary>All of them.</summary>
    public IEnumerable<RealHost> All =>
        [NameServer, CallManager, FirstPresence, SecondPresence, Directory, Sip, Voicemail, Photos, Website];

    static RealHost Host(PeerNetwork network, string label, byte number) => new($"{label}.{Domain}", network.Host(number));
}
