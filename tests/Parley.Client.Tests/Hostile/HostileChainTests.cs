using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Hostile;

/// <summary>Servers that send certificates without measure.</summary>
public sealed class HostileChainTests
{
    const string Host = "node.example.test";

    [Theory]
    [InlineData(100, Severity.Warning)] // more than anybody needs, and within what TLS libraries take
    [InlineData(1000, Severity.Error)] // beyond it
    public async Task Certificates_by_the_thousand_are_a_finding(int copies, Severity worst)
    {
        var chain = TestPki.Chain(Host);
        await VisitAsync([.. chain, .. Enumerable.Repeat(chain[^1], copies)], worst);
    }

    [Theory]
    [InlineData(50)] // names by the thousand, in a certificate of some tens of kilobytes
    [InlineData(400)] // beyond what TLS libraries take
    public async Task A_certificate_of_many_kilobytes_is_a_finding(int kilobytes)
    {
        var names = Enumerable.Range(0, kilobytes * 1024 / 40).Select(i => (LabName)new LabName.Dns($"{i:D8}.a-name-to-fill-space.example.test"));
        await VisitAsync(TestPki.Chain("elsewhere.example.test", [.. names]), Severity.Error);
    }

    static async Task VisitAsync(ImmutableArray<LabCertificate> chain, Severity worst)
    {
        await using var server = TlsServer.Web(chain, new Dictionary<string, HttpReply> { ["/"] = new("<page/>") });
        var world = new ClientWorld { Decision = TrustDecision.ProceedForDiagnosis };
        world.Map(Host, 4711, server.Address);

        using var visitor = world.Visitor();
        var visit = await visitor.VisitAsync(
            new() { Role = ServiceRole.UserData, Source = "a test", Host = Host, Port = 4711, Origin = ReferenceOrigin.SrvTarget },
            CancellationToken.None);

        Assert.Equal(worst, visit.AllObservations.Max(observation => observation.Severity));
        // However many names or certificates there are, a report of them has an end.
        Assert.InRange(visit.AllObservations.Sum(observation => (long)observation.Title.Length + observation.Cause.Length + observation.Fix.Length), 1, 1024 * 1024);
    }
}
