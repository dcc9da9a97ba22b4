using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Tables;

public class PlanningTablesTests
{
    [Fact]
    public void The_typed_tables_hold_every_row()
    {
        Assert.Equal(Rows("ports"), PlanningTables.Ports.Rows.Length);
        Assert.Equal(Rows("ports", "relatedPorts"), PlanningTables.Ports.RelatedPorts.Length);
        Assert.Equal(Rows("srv-records", "clientDiscovery"), PlanningTables.SrvRecords.ClientDiscovery.Length);
        Assert.Equal(Rows("srv-records", "directory"), PlanningTables.SrvRecords.Directory.Length);
        Assert.Equal(Rows("srv-records", "examples"), PlanningTables.SrvRecords.Examples.Length);
        Assert.Equal(Rows("ipv6-outcomes"), PlanningTables.Ip.Rows.Length);
        Assert.Equal(Rows("ipv6-outcomes", "limitations"), PlanningTables.Ip.Limitations.Length);
        Assert.Equal(Rows("codecs"), PlanningTables.Codecs.Rows.Length);
        Assert.Equal(Rows("audio-bitrates", "desktop"), PlanningTables.AudioBitRates.Desktop.Length);
        Assert.Equal(Rows("audio-bitrates", "mobile"), PlanningTables.AudioBitRates.Mobile.Length);
        Assert.Equal(Rows("presentation-bitrates"), PlanningTables.PresentationBitRates.Rows.Length);
        Assert.Equal([6, 4, 3], PlanningTables.VideoBitRates.Select(table => table.Rows.Length));
        Assert.Equal([5, 5, 4, 4], PlanningTables.UploadExpectations.Select(table => table.Rows.Length));
        Assert.Equal(Rows("mra-services"), PlanningTables.RemoteServices.Rows.Length);
        Assert.Equal(Rows("mra-rules", "firstSignIn"), PlanningTables.RemoteRules.FirstSignIn.Length);
        Assert.Equal(Rows("mra-rules", "mediaEncryption"), PlanningTables.RemoteRules.MediaEncryption.Length);
        Assert.Equal(Rows("server-requirements"), PlanningTables.Servers.Rows.Length);
        Assert.Equal(Rows("server-requirements", "otherVersionGates"), PlanningTables.Servers.OtherVersionGates.Length);
        Assert.Equal(Rows("fips-settings"), PlanningTables.Fips.Rows.Length);
        Assert.Equal(Rows("languages"), PlanningTables.Languages.Rows.Length);
        Assert.Equal(Rows("android-devices"), PlanningTables.AndroidDevices.Rows.Length);
        Assert.Equal(Rows("secure-port-android-devices"), PlanningTables.SecurePortDevices.Rows.Length);
        Assert.Equal(Rows("ios-devices"), PlanningTables.AppleDevices.Rows.Length);
    }

    static int Rows(string table, string group = "rows") => ReferenceTables.Of(table).Groups.Single(found => found.Name == group).Rows.Length;
}
