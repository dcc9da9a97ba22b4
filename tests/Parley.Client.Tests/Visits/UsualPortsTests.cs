using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;

namespace Parley.Client.Tests.Visits;

public sealed class UsualPortsTests
{
    [Theory]
    [InlineData(5233, ReferenceOrigin.SrvTarget, ConnectionOutcome.Refused, true)]
    [InlineData(5269, ReferenceOrigin.SrvTarget, ConnectionOutcome.NotTls, true)]
    [InlineData(5222, ReferenceOrigin.SrvTarget, ConnectionOutcome.Refused, false)] // the record says what is usual
    [InlineData(5233, ReferenceOrigin.Configuration, ConnectionOutcome.Refused, false)] // no record said so
    [InlineData(5233, ReferenceOrigin.SrvTarget, ConnectionOutcome.TimedOut, false)] // waited for long enough
    [InlineData(5233, ReferenceOrigin.SrvTarget, ConnectionOutcome.Secured, false)]
    public void A_look_at_the_usual_port_is_worth_it_where_a_record_led_astray(int port, ReferenceOrigin origin, ConnectionOutcome outcome, bool expected) =>
        Assert.Equal(expected, UsualPorts.AreMissedBy(Visit(port, origin, outcome)));

    [Fact]
    public void Nobody_is_led_by_the_look()
    {
        var beside = UsualPorts.Beside(Visit(5233, ReferenceOrigin.SrvTarget, ConnectionOutcome.Refused).Target);

        Assert.Equal((5222, true, true), (beside.Port, beside.IsOptional, beside.IsGuess));
    }

    static NodeVisit Visit(int port, ReferenceOrigin origin, ConnectionOutcome outcome) => new()
    {
        Target = new() { Role = ServiceRole.Xmpp, Host = "imp1.example.test", Port = port, Origin = origin, Source = "_xmpp-client._tcp.example.test" },
        Connections =
        [
            new()
            {
                Attempt = new()
                {
                    Request = new()
                    {
                        Host = "imp1.example.test",
                        Address = new(IPAddress.Loopback, port),
                        Dialect = new SecurityDialect.XmppStartTls("example.test"),
                        Reference = new() { Service = ApplicationService.XmppClient, Name = "example.test", Origin = origin },
                    },
                    Outcome = outcome,
                    Stage = ConnectionStage.Dial,
                },
            },
        ],
        Started = TimeSpan.Zero,
        Elapsed = TimeSpan.Zero,
    };
}
