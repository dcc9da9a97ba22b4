using System.Text.Json;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>The fix names the setting of the very server that shows the mistake.</summary>
public sealed class ProductTests
{
    [RealDeploymentTheory]
    [InlineData("XMPP certificate that has expired", "On Prosody: in prosody.cfg.lua name the files in ssl")]
    [InlineData("XMPP server of another domain", "On Prosody: in prosody.cfg.lua add VirtualHost \"example.test\"")]
    [InlineData("XMPP without a way to log in", "On Prosody: in prosody.cfg.lua have \"saslauth\" among modules_enabled")]
    [InlineData("LDAP certificate for another host", "On OpenLDAP: in cn=config set olcTLSCertificateFile")]
    [InlineData("SIP certificate for the host", "On Kamailio: in tls.cfg set certificate and private_key")]
    [InlineData("user data with nothing but its own certificate", "On nginx: the file of ssl_certificate holds the server's certificate first")]
    [InlineData("user data demands a certificate", "On nginx: set ssl_verify_client off")]
    public async Task Is_recognised_by_what_it_says_of_itself(string name, string setting)
    {
        var fault = SmallFaults.All.Single(one => one.Name == name);
        await using var deployment = await RealDeployment.StartAsync(fault.Change);

        var run = await SmallCheckTests.CheckAsync(deployment);

        using var report = JsonDocument.Parse(run.Output);
        var fix = report.RootElement.GetProperty("causes").EnumerateArray()
            .First(cause => cause.GetProperty("code").GetString() == fault.ExpectedCause).GetProperty("fix").GetString();
        Assert.Contains(setting, fix, StringComparison.Ordinal);
    }
}
