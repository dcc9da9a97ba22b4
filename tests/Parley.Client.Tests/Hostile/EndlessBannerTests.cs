using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Hostile;

/// <summary>Servers that never stop talking: each is a finding, and only so much of it is listened to.</summary>
public sealed class EndlessBannerTests
{
    const string Host = "node.example.test";
    const string XmppHeader = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='x' version='1.0'>";

    [Theory]
    [InlineData(ServiceRole.UserData, "220 mail.example.test ESMTP\r\n", "220-and more\r\n")]
    [InlineData(ServiceRole.Sip, "SSH-2.0-", "x")]
    [InlineData(ServiceRole.Ldaps, "", "0")]
    [InlineData(ServiceRole.Ldap, "", "0")]
    [InlineData(ServiceRole.Ldap, "", "0\u0005\u0002\u0001\u0002s\0")] // one search reference after the other
    [InlineData(ServiceRole.Xmpp, XmppHeader, " ")]
    [InlineData(ServiceRole.Xmpp, XmppHeader + "<stream:features>", "<a>")]
    [InlineData(ServiceRole.Xmpp, XmppHeader + "<stream:features a='", "b")]
    [InlineData(ServiceRole.XmppServer, XmppHeader, "<!-- -->")]
    [InlineData(ServiceRole.Turn, "", "\u0016\u0003\u0001\u0000\u0004\u0002\u0000\u0000\u0000")] // hellos without anything in them
    public async Task What_is_said_without_end_is_a_finding(ServiceRole role, string beginning, string again)
    {
        await using var server = new EndlessServer(beginning, again);
        var world = new ClientWorld { Decision = TrustDecision.ProceedForDiagnosis };
        world.Map(Host, 4711, server.Address);

        using var visitor = world.Visitor();
        var visit = await visitor.VisitAsync(
            new() { Role = role, Source = "a test", Host = Host, Port = 4711, Origin = ReferenceOrigin.SrvTarget }, CancellationToken.None);

        Assert.Contains(visit.AllObservations, observation => observation.Severity == Severity.Error);
        Assert.InRange(server.Sent, 0, EndlessServer.Plenty);
    }
}
