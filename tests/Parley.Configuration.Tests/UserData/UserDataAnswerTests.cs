using System.Text;
using Parley.Configuration.UserData;

namespace Parley.Configuration.Tests.UserData;

public sealed class UserDataAnswerTests
{
    [Theory]
    [InlineData("<version>14.0.1</version>", null)]
    [InlineData("<version>14.0.1</version><capabilities><usersResourceAuthEnabled>true</usersResourceAuthEnabled></capabilities>", true)]
    [InlineData("<capabilities><userResourceAuthEnabled>false</userResourceAuthEnabled></capabilities><version>14.0.1</version>", false)]
    public void Version(string inside, bool? searchNeedsCredentials)
    {
        var source = Utf8($"<versionInformation uri='https://cucm1.example.com/cucm-uds/version' version='14.0.1'>{inside}</versionInformation>");

        Assert.True(VersionAnswer.TryParse(source, out var answer, out _));

        Assert.Equal("14.0.1", answer.Version);
        Assert.Equal(searchNeedsCredentials, answer.SearchNeedsCredentials);
    }

    [Fact]
    public void Servers()
    {
        var source = Utf8("""
            <servers version="12.5.1"><server>cucm1.example.com</server><note/><server> cucm2 </server><server/>
            <server>CUCM1.example.com</server></servers>
            """);

        Assert.True(ServersAnswer.TryParse(source, out var answer, out _));

        Assert.Equal(["cucm1.example.com", "cucm2"], answer.Nodes.AsEnumerable());
    }

    [Fact]
    public void Home_cluster_found()
    {
        var source = Utf8("""
            <clusterUser version="12.5.1" uri="https://cucm1.example.com/cucm-uds/clusterUser?username=aperez">
              <result found="true" uri="https://cucm-eu1.example.com:8443/cucm-uds/user/aperez" version="12.5.1"/>
              <homeCluster serversUri="https://cucm-eu1.example.com:8443/cucm-uds/servers">cucm-eu1.example.com</homeCluster>
              <homeClusterDetails><adminProvisionMode>false</adminProvisionMode></homeClusterDetails>
            </clusterUser>
            """);

        Assert.True(ClusterUserAnswer.TryParse(source, out var answer, out _));

        Assert.Equal(
            new ClusterUserAnswer
            {
                Found = true,
                HomeCluster = "cucm-eu1.example.com",
                ServersLink = "https://cucm-eu1.example.com:8443/cucm-uds/servers",
                UserLink = "https://cucm-eu1.example.com:8443/cucm-uds/user/aperez",
            },
            answer);
    }

    [Fact]
    public void Home_cluster_not_found_is_an_answer()
    {
        Assert.True(ClusterUserAnswer.TryParse(Utf8("<clusterUser><result found='False'/></clusterUser>"), out var answer, out _));

        Assert.Equal(new ClusterUserAnswer { Found = false }, answer);
    }

    [Theory]
    [InlineData("<clusterUser/>", "no <result>")]
    [InlineData("<clusterUser><result/></clusterUser>", "no such attribute")]
    [InlineData("<users/>", "the element <users>")]
    [InlineData("<html><body>Unauthorized</body></html>", "an HTML page")]
    public void Home_cluster_unreadable(string text, string found)
    {
        Assert.False(ClusterUserAnswer.TryParse(Utf8(text), out var answer, out var error));

        Assert.Null(answer);
        Assert.Equal(found, error.Found);
    }

    [Fact]
    public void User_with_links_in_both_spellings()
    {
        var source = Utf8("""
            <user uri="https://cucm1.example.com:8443/cucm-uds/user/aperez" version="12.5.1">
              <id>1</id><userName>aperez</userName><displayName>Anita Perez</displayName><email/>
              <directoryUri>anita.perez@example.com</directoryUri>
              <homeCluster enableImAndPresence="true" enableCalendarPresence="false">true</homeCluster>
              <imAndPresence><server>imp1.example.com</server><server>imp2.example.com</server></imAndPresence>
              <serviceProfile><uri>http://tftp1.example.com:6970/SPDefault.cnf.xml</uri><uri>http://tftp2.example.com:6970/SPDefault.cnf.xml</uri></serviceProfile>
              <serviceProfile uri="http://tftp3.example.com:6970/SPDefault.cnf.xml"/>
              <jabberProfile><uri>https://tftp1.example.com:6972/JAB_1.cnf.xml</uri></jabberProfile>
              <somethingNew><userName>other</userName></somethingNew>
            </user>
            """);

        Assert.True(UserAnswer.TryParse(source, out var answer, out _));

        Assert.Equal("aperez", answer.UserName);
        Assert.Null(answer.Email);
        Assert.Equal("anita.perez@example.com", answer.DirectoryUri);
        Assert.True(answer.IsHomeCluster);
        Assert.True(answer.PresenceEnabled);
        Assert.Equal(["imp1.example.com", "imp2.example.com"], answer.PresenceNodes.AsEnumerable());
        Assert.Equal(
            [
                "http://tftp1.example.com:6970/SPDefault.cnf.xml",
                "http://tftp2.example.com:6970/SPDefault.cnf.xml",
                "http://tftp3.example.com:6970/SPDefault.cnf.xml",
            ],
            answer.ServiceProfileLinks.AsEnumerable());
        Assert.Equal(["https://tftp1.example.com:6972/JAB_1.cnf.xml"], answer.ClientProfileLinks.AsEnumerable());
    }

    [Fact]
    public void User_without_anything()
    {
        Assert.True(UserAnswer.TryParse(Utf8("<user/>"), out var answer, out _));

        Assert.Null(answer.IsHomeCluster);
        Assert.Empty(answer.ServiceProfileLinks);
    }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
