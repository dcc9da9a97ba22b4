using System.Collections.Immutable;
using System.Net;
using Parley.Check.Causes;
using Parley.Check.Tests.Support;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Findings;

namespace Parley.Check.Tests.Reports;

public sealed class RefusingHostsTests
{
    const string Host = "imp1.example.test";

    [Fact]
    public void A_host_that_refuses_everywhere_is_one_cause()
    {
        var cause = Assert.Single(CausesOf(
            Visit(ServiceRole.Xmpp, 5222, ("192.0.2.1", ConnectionOutcome.Refused)),
            Visit(ServiceRole.XmppDirectTls, 5223, ("192.0.2.1", ConnectionOutcome.Refused))));

        Assert.Equal("client.host.nothing-listens", cause.Observation.Finding.Code);
        Assert.Contains("ports 5222 and 5223", cause.Observation.Title, StringComparison.Ordinal);
        Assert.Equal(["xmpp", "xmpp-direct-tls"], cause.Effects.Select(effect => effect.Service));
    }

    [Fact]
    public void An_address_that_does_not_serve_while_another_does_is_one_cause()
    {
        var cause = Assert.Single(CausesOf(
            Visit(ServiceRole.Xmpp, 5222, ("2001:db8::1", ConnectionOutcome.Refused), ("192.0.2.1", ConnectionOutcome.Secured)),
            Visit(ServiceRole.XmppDirectTls, 5223, ("2001:db8::1", ConnectionOutcome.Refused), ("192.0.2.1", ConnectionOutcome.Secured))));

        Assert.Equal("client.address.dead", cause.Observation.Finding.Code);
        Assert.StartsWith($"Remove '{Host}. IN AAAA 2001:db8::1' from DNS", cause.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_port_that_refuses_is_told_as_such()
    {
        var cause = Assert.Single(CausesOf(
            Visit(ServiceRole.Xmpp, 5222, ("192.0.2.1", ConnectionOutcome.Refused)),
            Visit(ServiceRole.XmppDirectTls, 5223, ("192.0.2.1", ConnectionOutcome.Secured))));

        Assert.Equal(("transport.dial.refused", $"{Host}:5222"), (cause.Observation.Finding.Code, cause.Effects[0].Node));
    }

    [Theory]
    [InlineData("2001:db8::1", "192.0.2.1", "it is an address of documents (RFC 3849)")]
    [InlineData("fe80::1", "10.0.0.1", "it is an address of one link")]
    [InlineData("169.254.7.7", "2a00::1", "it is an address of one link")]
    public void An_address_that_nobody_gets_to_is_told_beside_one_that_serves(string nowhere, string serving, string why)
    {
        var cause = Assert.Single(CausesOf(
            Visit(ServiceRole.Xmpp, 5222, (nowhere, ConnectionOutcome.NoRoute), (serving, ConnectionOutcome.Secured))));

        Assert.Equal(("client.address.dead", Severity.Warning), (cause.Observation.Finding.Code, cause.Observation.Severity));
        Assert.Contains(why, cause.Observation.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_without_a_way_is_told_where_others_of_its_family_are_reached()
    {
        var dead = Visit(ServiceRole.Xmpp, 5222, ("2a00::1", ConnectionOutcome.NoRoute), ("10.0.0.1", ConnectionOutcome.Secured));

        Assert.Empty(CausesOf(dead).Where(cause => cause.Observation.Finding.Code == "client.address.dead"));
        Assert.Contains(
            CausesOf(dead, Visit(ServiceRole.XmppDirectTls, 5223, ("2a00::2", ConnectionOutcome.Secured), ("10.0.0.1", ConnectionOutcome.Secured))),
            cause => cause.Observation.Finding.Code == "client.address.dead");
    }

    static ImmutableArray<RootCause> CausesOf(params ImmutableArray<NodeVisit> visits) =>
        Sample.Evidence(new(null, visits, [], [])).ToReport().Causes;

    static NodeVisit Visit(ServiceRole role, int port, params ImmutableArray<(string Address, ConnectionOutcome Outcome)> connections)
    {
        var target = Sample.Target(role, Host, port);
        return Sample.Visit(target) with
        {
            Connections = [.. connections.Select(connection => At(target, IPAddress.Parse(connection.Address), connection.Outcome))],
        };
    }

    static ConnectionVisit At(ServiceTarget target, IPAddress address, ConnectionOutcome outcome)
    {
        var attempt = Sample.Attempt(target, outcome);
        var request = attempt.Request with { Address = new(address, target.Port) };
        return new()
        {
            Attempt = attempt with
            {
                Request = request,
                Observations = outcome is ConnectionOutcome.Refused or ConnectionOutcome.NoRoute
                    ? [Observation.Of(
                        outcome == ConnectionOutcome.Refused ? TransportFindings.Refused : TransportFindings.NoRoute, request.ToString(),
                        ("address", request.Address), ("host", Host), ("port", target.Port))]
                    : [],
            },
        };
    }
}
