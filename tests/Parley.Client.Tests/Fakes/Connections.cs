using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;

namespace Parley.Client.Tests.Fakes;

/// <summary>Connections that were never made, as what reads them sees them.</summary>
static class Connections
{
    internal static ConnectionVisit Of(
        ServiceTarget target, ConnectionOutcome outcome, ServiceGreeting? greeting = null,
        ConnectionStage stage = ConnectionStage.Established, params ImmutableArray<Observation> observations) => new()
        {
            Attempt = new()
            {
                Request = new()
                {
                    Host = target.Host,
                    Address = new(IPAddress.Loopback, target.Port),
                    Dialect = new SecurityDialect.DirectTls(),
                    Reference = new() { Service = ApplicationService.Http, Name = target.Host, Origin = target.Origin },
                },
                Outcome = outcome,
                Stage = stage,
                Observations = observations,
            },
            Greeting = greeting,
        };
}
