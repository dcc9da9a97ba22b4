using Parley.Planning.Tables;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Tests.Tables.Networks;

public class PortTableTests
{
    static IEnumerable<PortRow> All => PlanningTables.Ports.Rows.Concat(PlanningTables.Ports.RelatedPorts);

    [Fact]
    public void Ranges_are_the_ports_as_printed() =>
        Assert.All(All, row => Assert.Equal(row.Port, row.From == row.To ? $"{row.From}" : $"{row.From}-{row.To}"));

    [Fact]
    public void Where_two_places_differ_the_firewall_lets_both_transports_pass()
    {
        Assert.Equal([PortTransport.Tcp, PortTransport.Udp], PlanningTables.Ports.Rows.Single(row => row.Port == "49152-65535").Open.AsEnumerable());
        Assert.Equal(
            [PortTransport.Tcp],
            PlanningTables.Ports.Rows.Single(row => row is { Port: "8443", Group: "Configuration" }).Open.AsEnumerable());
        Assert.Contains(PlanningTables.Ports.RelatedPorts, row => row.Port == "3389");
    }

    [Fact]
    public void What_stays_on_the_computer_has_no_peer_and_all_else_has_one() =>
        Assert.All(All, row => Assert.Equal(row.Direction == PortDirection.Local, row.Peers.IsEmpty));
}
