using System.Text.Json;
using Parley.Lab.Pki;
using Parley.Peers.Deployments;
using Parley.Peers.Servers;

namespace Parley.Acceptance.Tests.Checks;

/// <summary>The check against ejabberd, which speaks TLS and makes its streams in its own way.</summary>
public sealed class EjabberdTests
{
    const string Domain = RealHosts.Domain;

    static readonly Dictionary<string, (string? Cause, string Fix, Func<RealDeploymentPlan, EjabberdSettings, EjabberdSettings> Change)> Cases =
        new(StringComparer.Ordinal)
        {
            ["all is well"] = (null, "", (_, settings) => settings),
            ["certificate of another domain"] = ("cert.identity.mismatch", "On ejabberd: in ejabberd.yml list the file under certfiles", (plan, settings) =>
                settings with { Certificate = plan.Authorities.Issue(CertificateTemplate.ForServer("example.org")) }),
            ["certificate that has expired"] = ("cert.validity.expired", "On ejabberd: in ejabberd.yml list the file under certfiles", (plan, settings) =>
                settings with { Certificate = plan.Authorities.Issue(RealDeploymentPlan.XmppTemplate(plan.Hosts) with { StartsIn = TimeSpan.FromDays(-60), EndsIn = TimeSpan.FromDays(-3) }) }),
            ["another domain"] = ("transport.stream.service-refused", "On ejabberd: in ejabberd.yml add example.test to hosts", (_, settings) =>
                settings with { Domain = "example.org" }),
            ["no STARTTLS"] = ("transport.starttls.not-offered", "On ejabberd: in ejabberd.yml set starttls: true", (_, settings) =>
                settings with { OffersStartTls = false }),
        };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [RealDeploymentTheory(Ejabberd.Program)]
    [MemberData(nameof(Names))]
    public async Task Names_the_mistake_and_the_setting(string name)
    {
        var (expected, fix, change) = Cases[name];
        await using var deployment = await RealDeployment.StartAsync(plan => Messaging(plan, change));

        var run = await SmallCheckTests.CheckAsync(deployment);

        using var report = JsonDocument.Parse(run.Output);
        var causes = report.RootElement.GetProperty("causes").EnumerateArray().ToList();
        Assert.True(
            causes.Select(cause => cause.GetProperty("code").GetString()).Distinct().SequenceEqual(expected is null ? [] : [expected]),
            $"{run}\n{deployment.Log}");
        Assert.All(causes, cause => Assert.Contains(fix, cause.GetProperty("fix").GetString(), StringComparison.Ordinal));
    }

    static RealDeploymentPlan Messaging(RealDeploymentPlan plan, Func<RealDeploymentPlan, EjabberdSettings, EjabberdSettings> change)
    {
        var prosody = plan.Xmpp!; // honest plans have it
        var settings = new EjabberdSettings { Addresses = prosody.Addresses, Certificate = prosody.Certificate };
        return SmallDeployments.Messaging(plan) with { Xmpp = null, Ejabberd = change(plan, settings) };
    }
}
