using Parley.Lab.Pki;

namespace Parley.Lab.Blueprints;

/// <summary>
/// The whole deployment on paper, before anything is issued or started. As made by <see cref="Honest"/> all is well; a
/// fault changes the paper, and the lab builds what it says.
/// </summary>
public sealed partial class LabBlueprint
{
    /// <summary>The domain of the people and of most servers.</summary>
    public const string Domain = "example.test";

    LabBlueprint(LabCertificatePlan root, LabCertificatePlan issuing)
    {
        Root = root;
        Issuing = issuing;
    }

    /// <summary>The authority that clients trust.</summary>
    public LabCertificatePlan Root { get; }

    /// <summary>The authority below it that signs the servers' certificates.</summary>
    public LabCertificatePlan Issuing { get; }

    /// <summary>The servers.</summary>
    public IList<LabServerPlan> Servers { get; } = [];

    /// <summary>Where the authorities publish.</summary>
    public LabPublication Publication { get; } = new();

    /// <summary>What else clients may be told to connect to, an address for example, with the host that is meant.</summary>
    public IDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hosts that a client finds by DNS alone, so that it does not find those without an address.</summary>
    public ISet<string> Unmapped { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>DNS as the office network sees it.</summary>
    public LabDnsPlan InsideDns { get; } = new();

    /// <summary>DNS as the rest of the world sees it.</summary>
    public LabDnsPlan OutsideDns { get; } = new();

    /// <summary>The full name of a host of the domain: <c>imp1</c> is <c>imp1.example.test</c>.</summary>
    public static string HostName(string label) => $"{label}.{Domain}";

    /// <summary>The servers of a host, by its first label.</summary>
    /// <exception cref="ArgumentException">There is no such host.</exception>
    public IReadOnlyList<LabServerPlan> On(string label)
    {
        var servers = Servers.Where(server => server.Host == HostName(label)).ToArray();
        return servers.Length > 0
            ? servers
            : throw new ArgumentException($"No server of the lab is called {label}.", nameof(label));
    }

    /// <summary>The server of a host that plays a role.</summary>
    /// <exception cref="InvalidOperationException">The host plays no such role.</exception>
    public LabServerPlan On(string label, LabRole role) => On(label).Single(server => server.Role == role);

    /// <summary>The servers that play a role.</summary>
    public IEnumerable<LabServerPlan> Playing(LabRole role) => Servers.Where(server => server.Role == role);

    /// <summary>The own certificate of a host's servers, by its first label. Changing it changes all of them.</summary>
    public LabCertificatePlan CertificateOf(string label) => On(label)[0].Presented[0];

    /// <summary>Has the certificate of a host's servers say something else.</summary>
    public void Reissue(string label, Func<CertificateTemplate, CertificateTemplate> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var certificate = CertificateOf(label);
        certificate.Template = change(certificate.Template);
    }

    /// <summary>Makes the servers of a host present these certificates.</summary>
    public void Present(string label, params ReadOnlySpan<LabCertificatePlan> certificates)
    {
        foreach (var server in On(label))
        {
            server.Presented.Clear();
            foreach (var certificate in certificates)
                server.Presented.Add(certificate);
        }
    }
}
