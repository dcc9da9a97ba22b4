using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Client.Walk;
using Parley.Dns.Resolution;
using Parley.Lab;
using Parley.Transport;
using Parley.Transport.Dialing;

namespace Parley.Check.Tests.Support;

/// <summary>The lab as the world of a check.</summary>
static class LabWorld
{
    internal static SignInEnvironment Of(LabDeployment lab) => new()
    {
        Resolver = new CachingDnsResolver(
            new DnsResolver(new() { Servers = [lab.DnsServer] }, TimeProvider.System, System.Security.Cryptography.RandomNumberGenerator.Create()),
            TimeProvider.System),
        Connector = new(new CertificateJudge(), new() { Trust = TrustStore.Of(lab.Anchors) }, TransportLimits.Default, TimeProvider.System),
        Decider = new DiagnosticDecider(),
        Time = TimeProvider.System,
        Random = new Random(1),
        ConnectTo = new ConnectToMap(lab.ConnectTo),
    };
}
