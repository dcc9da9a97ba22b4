using Parley.Certificates.Identity;
using Parley.Lab.Pki;
using Parley.Peers.Deployments;
using Parley.Transport.Connections;
using Parley.Transport.Tests.Connections;

namespace Parley.Transport.Tests.Peers;

/// <summary>The gate against real servers of which one thing is set wrongly.</summary>
public sealed class RealFaultsTests
{
    [RealDeploymentFact]
    public async Task Prosody_without_the_offer_of_STARTTLS()
    {
        await using var deployment = await StartAsync(plan => Only(plan) with { Xmpp = plan.Xmpp! with { OffersStartTls = false } });

        var attempt = await deployment.AttemptAsync(
            deployment.Plan.Hosts.FirstPresence, 5222, RealGate.Xmpp, ApplicationService.XmppClient);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.StartTlsNotOffered, "transport.starttls.not-offered");
        Assert.Contains("mechanisms", found["offered"], StringComparison.Ordinal);
    }

    [RealDeploymentFact]
    public async Task Prosody_with_TLS_that_cannot_work()
    {
        await using var deployment = await StartAsync(plan =>
            Only(plan) with { Xmpp = plan.Xmpp! with { Protocol = "tlsv1", AllowsWeakness = true } });

        var attempt = await deployment.AttemptAsync(
            deployment.Plan.Hosts.FirstPresence, 5222, RealGate.Xmpp, ApplicationService.XmppClient);

        // It agrees to start TLS and then answers every hello, or none, with an alert.
        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.HandshakeAlert, "transport.tls.alert");
        Assert.Equal("handshake_failure", found["alert"]);
    }

    [RealDeploymentFact]
    public async Task OpenLDAP_without_a_certificate()
    {
        await using var deployment = await StartAsync(plan => Only(plan) with { Ldap = plan.Ldap! with { Certificate = null } });
        var host = deployment.Plan.Hosts.Directory;

        var starting = await deployment.AttemptAsync(host, 10389, RealGate.Ldap, ApplicationService.Ldap, host.Name);
        var direct = await deployment.AttemptAsync(host, 10636, RealGate.Direct, ApplicationService.Ldap, host.Name);

        var found = AttemptAssert.Fails(starting, ConnectionOutcome.StartTlsRefused, "transport.starttls.refused");
        Assert.Equal("protocolError (2)", found["result"]);
        AttemptAssert.Fails(direct, ConnectionOutcome.ClosedAtOnce, "transport.tls.closed-at-once");
    }

    [RealDeploymentFact]
    public async Task Kamailio_that_demands_a_certificate_of_the_client()
    {
        await using var deployment = await StartAsync(plan => Only(plan) with
        {
            Sip = plan.Sip! with { DemandsClientCertificateOf = plan.Authorities.RootPem },
        });

        await using var connection = await deployment.ConnectAsync(
            deployment.Plan.Hosts.Sip, 5061, RealGate.Direct, ApplicationService.Sip);

        Assert.True(connection.Attempt.ClientCertificateRequested);
        if (connection.Attempt.IsEstablished)
        {
            var failure = await Assert.ThrowsAsync<TransportException>(async () => await connection.Stream.ReadExactlyAsync(new byte[1]));
            Assert.Equal(ConnectionOutcome.ClientCertificateRequired, failure.Outcome);
        }
        else
        {
            AttemptAssert.Fails(connection.Attempt, ConnectionOutcome.ClientCertificateRequired, "transport.tls.client-certificate-wanted");
        }
    }

    [RealDeploymentFact]
    public async Task Nginx_with_a_chain_in_disorder()
    {
        await using var deployment = await StartAsync(plan => Only(plan) with
        {
            Web = Only(plan).Web with
            {
                UserData = plan.Web.UserData! with
                {
                    Certificate = RealAuthorities.Present(
                        plan.Authorities.IssueAlone(CertificateTemplate.ForServer(plan.Hosts.CallManager.Name)),
                        plan.Authorities.Root.Certificate,
                        plan.Authorities.Issuing.Certificate),
                },
            },
        });
        var host = deployment.Plan.Hosts.CallManager;

        var attempt = await deployment.AttemptAsync(host, 8443, RealGate.Direct, ApplicationService.Http, host.Name);

        Assert.Equal(ConnectionOutcome.Secured, attempt.Outcome);
        Assert.Equal(
            ["cucm1.example.test", "Example Root CA", "Example Issuing CA"],
            attempt.Verdict!.Presented.Select(presented => presented.Certificate!.Subject.ToString().Split("CN=")[^1].Split(',')[0]));
    }

    static Task<RealDeployment> StartAsync(Func<RealDeploymentPlan, RealDeploymentPlan> change) => RealDeployment.StartAsync(change);

    // A test is about one server, the others stay away unless it puts them back.
    static RealDeploymentPlan Only(RealDeploymentPlan plan) => plan with
    {
        Dns = null,
        Xmpp = null,
        Ldap = null,
        Sip = null,
        Web = plan.Web with { UserData = null, Configuration = null, Voicemail = null, Photos = null, HostMeta = null },
    };
}
