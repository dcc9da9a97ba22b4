using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Findings;

namespace Parley.Client.Tests.Visits;

public sealed class AddressFamiliesTests
{
    [Fact]
    public void A_missing_route_of_one_family_is_a_note_where_the_other_leads_to_the_server()
    {
        var graded = AddressFamilies.Grade(
        [
            At("2001:db8::1", ConnectionOutcome.NoRoute, ConnectionStage.Dial),
            At("192.0.2.1", ConnectionOutcome.Secured, ConnectionStage.Established),
        ]);

        Assert.Equal([Severity.Note], graded[0].AllObservations.Select(observation => observation.Severity));
    }

    [Theory]
    [InlineData("192.0.2.2", ConnectionOutcome.NoRoute, ConnectionStage.Dial)] // no way of any family
    [InlineData("192.0.2.2", ConnectionOutcome.Refused, ConnectionStage.Dial)] // nor a server to be found
    [InlineData("2001:db8::2", ConnectionOutcome.Secured, ConnectionStage.Established)] // the family is there, the host is not
    public void It_stays_an_error_where_nothing_else_explains_it(string other, ConnectionOutcome outcome, ConnectionStage stage)
    {
        var graded = AddressFamilies.Grade([At("2001:db8::1", ConnectionOutcome.NoRoute, ConnectionStage.Dial), At(other, outcome, stage)]);

        Assert.Equal(Severity.Error, Assert.Single(graded[0].AllObservations).Severity);
    }

    [Fact]
    public void Other_failures_of_a_family_keep_their_severity()
    {
        ImmutableArray<ConnectionVisit> connections =
        [
            At("2001:db8::1", ConnectionOutcome.TimedOut, ConnectionStage.Dial),
            At("192.0.2.1", ConnectionOutcome.Secured, ConnectionStage.Established),
        ];

        Assert.Equal(Severity.Error, Assert.Single(AddressFamilies.Grade(connections)[0].AllObservations).Severity);
    }

    static ConnectionVisit At(string address, ConnectionOutcome outcome, ConnectionStage stage) => new()
    {
        Attempt = new()
        {
            Request = new()
            {
                Host = "node.example.test",
                Address = new(IPAddress.Parse(address), 443),
                Dialect = new SecurityDialect.DirectTls(),
                Reference = new() { Service = ApplicationService.Http, Name = "node.example.test", Origin = ReferenceOrigin.SrvTarget },
            },
            Outcome = outcome,
            Stage = stage,
            Observations = stage == ConnectionStage.Dial ? [Observation.Of(TransportFindings.NoRoute, "node.example.test")] : [],
        },
    };
}
