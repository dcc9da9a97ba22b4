using Parley.Client.Findings;
using Parley.Client.Tests.Fakes;
using Parley.Client.Tests.Greetings;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Findings;

namespace Parley.Client.Tests.Visits;

public sealed class OptionalPortsTests
{
    static readonly ServiceTarget Port = Targets.Of(ServiceRole.CallManager) with { IsOptional = true };

    [Theory]
    [InlineData(true, ConnectionStage.Dial, true)]
    [InlineData(true, ConnectionStage.Handshake, false)] // somebody is there, and something is wrong
    [InlineData(false, ConnectionStage.Dial, false)] // a port that somebody named must be there
    public void A_port_that_nobody_named_and_nobody_listens_on_is_not_offered(bool optional, ConnectionStage stage, bool absent)
    {
        var target = Port with { IsOptional = optional };

        Assert.Equal(absent, OptionalPorts.IsAbsent(Visit(target, Connections.Of(target, ConnectionOutcome.Refused, stage: stage))));
    }

    [Fact]
    public void That_phones_need_certificates_there_is_a_note()
    {
        var wants = Observation.Of(TransportFindings.ClientCertificateWanted, Port.Node);
        var closed = Observation.Of(ClientFindings.ClosedWithoutCertificate, Port.Node);

        var graded = OptionalPorts.Grade(Port,
        [
            Connections.Of(Port, ConnectionOutcome.ClientCertificateRequired, observations: wants),
            Connections.Of(Port, ConnectionOutcome.Secured, new()
            {
                Summary = "", Understood = false, Ended = ConnectionOutcome.ClientCertificateRequired, Observations = [closed],
            }),
        ]);

        Assert.Equal([Severity.Note, Severity.Note], graded.SelectMany(connection => connection.AllObservations).Select(one => one.Severity));
    }

    [Fact]
    public void What_else_is_wrong_there_keeps_its_severity()
    {
        var observation = Observation.Of(ClientFindings.UnexpectedAnswer, Port.Node);

        var graded = OptionalPorts.Grade(Port, [Connections.Of(Port, ConnectionOutcome.HandshakeFailed, observations: observation)]);

        Assert.Equal(Severity.Error, Assert.Single(graded[0].AllObservations).Severity);
    }

    static NodeVisit Visit(ServiceTarget target, ConnectionVisit connection) =>
        new() { Target = target, Connections = [connection], Started = TimeSpan.Zero, Elapsed = TimeSpan.Zero };
}
