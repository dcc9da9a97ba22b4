namespace Parley.Lab.Blueprints;

/// <summary>A DNS server to be started with the lab: one zone, and how it answers.</summary>
public sealed class LabDnsPlan
{
    /// <summary>How it answers.</summary>
    public LabDnsBehavior Behavior { get; set; }

    /// <summary>The hosts that have addresses: those of the loopback interface.</summary>
    public ISet<string> Hosts { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that are aliases, with their targets.</summary>
    public IDictionary<string, string> Aliases { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The SRV records of the domain.</summary>
    public IList<LabServiceRecord> Services { get; } = [];

    /// <summary>Replaces the SRV records of a service.</summary>
    /// <param name="service">Service and protocol, such as <c>_xmpp-client._tcp</c>.</param>
    /// <param name="change">Gives the record to publish instead.</param>
    public void Change(string service, Func<LabServiceRecord, LabServiceRecord> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var i = 0; i < Services.Count; i++)
        {
            if (Services[i].Service == service)
                Services[i] = change(Services[i]);
        }
    }

    /// <summary>Takes the SRV records of a service out of the zone.</summary>
    /// <param name="service">Service and protocol, such as <c>_xmpp-client._tcp</c>.</param>
    public void Withdraw(string service)
    {
        for (var i = Services.Count - 1; i >= 0; i--)
        {
            if (Services[i].Service == service)
                Services.RemoveAt(i);
        }
    }
}
