using Parley.Certificates.Identity;
using Parley.Peers.Deployments;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Tests.Connections;

namespace Parley.Transport.Tests.Peers;

/// <summary>The gate against servers of Prosody, OpenLDAP (GnuTLS), Kamailio and nginx that are as they should be.</summary>
public sealed class RealServersTests(RealServers servers) : IClassFixture<RealServers>
{
    [RealDeploymentTheory]
    [InlineData(5222, true)]
    [InlineData(5223, false)]
    public async Task Secures_XMPP_with_STARTTLS_and_with_direct_TLS(int port, bool startsTls)
    {
        var deployment = servers.Deployment;

        var attempt = await deployment.AttemptAsync(
            deployment.Plan.Hosts.FirstPresence, port, startsTls ? RealGate.Xmpp : RealGate.Direct, ApplicationService.XmppClient);

        Sound(attempt);
    }

    [RealDeploymentTheory]
    [InlineData(10389, true)]
    [InlineData(3268, true)]
    [InlineData(10636, false)]
    public async Task Secures_LDAP_with_StartTLS_and_with_direct_TLS(int port, bool startsTls)
    {
        var deployment = servers.Deployment;
        var host = deployment.Plan.Hosts.Directory;

        var attempt = await deployment.AttemptAsync(
            host, port, startsTls ? RealGate.Ldap : RealGate.Direct, ApplicationService.Ldap, host.Name);

        Sound(attempt);
    }

    [RealDeploymentFact]
    public async Task Secures_SIP_and_HTTPS()
    {
        var deployment = servers.Deployment;
        var web = deployment.Plan.Hosts.CallManager;

        Sound(await deployment.AttemptAsync(deployment.Plan.Hosts.Sip, 5061, RealGate.Direct, ApplicationService.Sip));
        Sound(await deployment.AttemptAsync(web, 8443, RealGate.Direct, ApplicationService.Http, web.Name));
    }

    [RealDeploymentFact]
    public async Task Hears_that_a_domain_is_not_served()
    {
        var deployment = servers.Deployment;

        var attempt = await deployment.AttemptAsync(
            deployment.Plan.Hosts.FirstPresence, 5222, new SecurityDialect.XmppStartTls("other.test"), ApplicationService.XmppClient);

        var found = AttemptAssert.Fails(attempt, ConnectionOutcome.ServiceRefused, "transport.stream.service-refused");
        Assert.Equal("host-unknown", found["condition"]);
    }

    [RealDeploymentFact]
    public async Task Knows_the_plain_port_of_XMPP_from_the_one_with_TLS()
    {
        var deployment = servers.Deployment;
        var host = deployment.Plan.Hosts.FirstPresence;

        var onPlain = await deployment.AttemptAsync(host, 5222, RealGate.Direct, ApplicationService.XmppClient);
        var onSecure = await deployment.AttemptAsync(host, 5223, RealGate.Xmpp, ApplicationService.XmppClient);

        Assert.Equal("XMPP", AttemptAssert.Fails(onPlain, ConnectionOutcome.NotTls, "transport.tls.not-tls")["spoken"]);
        Assert.Equal("TLS", AttemptAssert.Fails(onSecure, ConnectionOutcome.NotTls, "transport.starttls.other-protocol")["spoken"]);
    }

    [RealDeploymentFact]
    public async Task Knows_the_plain_port_of_LDAP_from_the_one_with_TLS()
    {
        var deployment = servers.Deployment;
        var host = deployment.Plan.Hosts.Directory;

        var onPlain = await deployment.AttemptAsync(host, 10389, RealGate.Direct, ApplicationService.Ldap, host.Name);
        var onSecure = await deployment.AttemptAsync(host, 10636, RealGate.Ldap, ApplicationService.Ldap, host.Name);

        Assert.Equal("LDAP", AttemptAssert.Fails(onPlain, ConnectionOutcome.NotTls, "transport.tls.not-tls")["spoken"]);
        Assert.Equal("TLS", AttemptAssert.Fails(onSecure, ConnectionOutcome.NotTls, "transport.starttls.other-protocol")["spoken"]);
    }

    [RealDeploymentFact]
    public async Task Reads_what_a_server_says_on_a_secured_connection()
    {
        var deployment = servers.Deployment;
        var host = deployment.Plan.Hosts.CallManager;

        await using var connection = await deployment.ConnectAsync(host, 8443, RealGate.Direct, ApplicationService.Http, host.Name);
        await connection.Stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"GET /cucm-uds/version HTTP/1.1\r\nHost: {host.Name}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(connection.Stream);
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
    }

    static void Sound(ConnectionAttempt attempt)
    {
        Assert.True(attempt.IsSecured, $"{attempt.Outcome} {attempt.Detail}\n{attempt.Transcript}");
        Assert.Empty(attempt.Observations);
        Assert.Equal(2, attempt.Presented.Length);
    }
}
