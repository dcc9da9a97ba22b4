using Parley.Lab.Pki;
using Parley.Peers;
using Parley.Peers.Deployments;

namespace Parley.Acceptance.Tests.Peers;

/// <summary>The settings that break a real server break it as they say, in the eyes of OpenSSL.</summary>
public sealed class RealFaultsTests
{
    [RealDeploymentFact("openssl")]
    public async Task Nginx_sends_a_chain_in_the_order_given()
    {
        await using var deployment = await RealDeployment.StartAsync(plan => Only(plan) with
        {
            Web = OnlyUserData(plan, RealAuthorities.Present(
                plan.Authorities.IssueAlone(CertificateTemplate.ForServer(plan.Hosts.CallManager.Name)),
                plan.Authorities.Root.Certificate,
                plan.Authorities.Issuing.Certificate)),
        });

        var answer = await ShowAsync(deployment, deployment.Plan.Hosts.CallManager, 8443);

        Assert.Equal(
            ["cucm1.example.test", "Example Root CA", "Example Issuing CA"],
            answer.Output.Split('\n').Where(line => line.Contains(" s:CN = ", StringComparison.Ordinal)).Select(line => line.Split(" = ")[1]));
    }

    [RealDeploymentFact("openssl")]
    public async Task Nginx_serves_a_small_key_where_it_may()
    {
        await using var deployment = await RealDeployment.StartAsync(plan => Only(plan) with
        {
            Web = OnlyUserData(plan, plan.Authorities.Issue(
                CertificateTemplate.ForServer(plan.Hosts.CallManager.Name) with { Key = LabKeyKind.Rsa1024 })) with
            { AllowsWeakness = true },
        });

        var answer = await ShowAsync(deployment, deployment.Plan.Hosts.CallManager, 8443, "-cipher", "ALL:@SECLEVEL=0");

        Assert.Contains("Server public key is 1024 bit", answer.Output, StringComparison.Ordinal);
    }

    [RealDeploymentFact("openssl")]
    public async Task Nginx_speaks_only_old_TLS_where_it_may()
    {
        await using var deployment = await RealDeployment.StartAsync(plan => Only(plan) with
        {
            Web = plan.Web with
            {
                UserData = plan.Web.UserData! with { Protocols = "TLSv1" },
                Configuration = null,
                Voicemail = null,
                Photos = null,
                HostMeta = null,
                AllowsWeakness = true,
            },
        });

        var modern = await ShowAsync(deployment, deployment.Plan.Hosts.CallManager, 8443);
        var old = await ShowAsync(deployment, deployment.Plan.Hosts.CallManager, 8443, "-tls1", "-cipher", "ALL:@SECLEVEL=0");

        Assert.Contains("New, (NONE), Cipher is (NONE)", modern.Output, StringComparison.Ordinal);
        Assert.Contains("Protocol  : TLSv1\n", old.Output, StringComparison.Ordinal);
    }

    [RealDeploymentFact("openssl")]
    public async Task Prosody_can_leave_out_STARTTLS()
    {
        await using var deployment = await RealDeployment.StartAsync(
            plan => Only(plan) with { Xmpp = plan.Xmpp! with { OffersStartTls = false } });

        // openssl waits for ever for an offer that does not come.
        var answer = await PeerClient.RunAsync("timeout", "", "1", "openssl", "s_client", "-starttls", "xmpp", "-xmpphost", RealHosts.Domain,
            "-connect", $"{deployment.Plan.Hosts.FirstPresence.Address}:5222");

        Assert.DoesNotContain("BEGIN CERTIFICATE", answer.Output, StringComparison.Ordinal);
    }

    [RealDeploymentFact("openssl")]
    public async Task OpenLDAP_without_a_certificate_refuses_StartTLS()
    {
        await using var deployment = await RealDeployment.StartAsync(plan => Only(plan) with { Ldap = plan.Ldap! with { Certificate = null } });

        var answer = await ShowAsync(deployment, deployment.Plan.Hosts.Directory, 10389, "-starttls", "ldap");

        Assert.Contains("STARTTLS failed, LDAP Result Code: 2", answer.Error, StringComparison.Ordinal);
    }

    [RealDeploymentFact("openssl")]
    public async Task Kamailio_can_demand_a_certificate_of_the_client()
    {
        await using var deployment = await RealDeployment.StartAsync(plan => Only(plan) with
        {
            Sip = plan.Sip! with { DemandsClientCertificateOf = plan.Authorities.RootPem },
        });

        var answer = await ShowAsync(deployment, deployment.Plan.Hosts.Sip, 5061);

        Assert.Contains("Acceptable client certificate CA names\nCN = Example Root CA", answer.Output, StringComparison.Ordinal);
    }

    // A test is about one server, the others stay away unless it puts them back.
    static RealDeploymentPlan Only(RealDeploymentPlan plan) => plan with
    {
        Dns = null,
        Xmpp = null,
        Ldap = null,
        Sip = null,
        Web = plan.Web with { UserData = null, Configuration = null, Voicemail = null, Photos = null, HostMeta = null },
    };

    static RealWebsites OnlyUserData(RealDeploymentPlan plan, PeerCertificate certificate) =>
        Only(plan).Web with { UserData = plan.Web.UserData! with { Certificate = certificate } };

    static Task<ProcessAnswer> ShowAsync(RealDeployment deployment, RealHost host, int port, params string[] options) =>
        PeerClient.RunAsync("openssl", "",
            ["s_client", "-connect", $"{host.Address}:{port}", "-servername", host.Name, "-showcerts", "-CAfile", deployment.RootFile, .. options]);
}
