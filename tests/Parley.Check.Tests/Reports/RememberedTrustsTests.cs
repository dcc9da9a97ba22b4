using Parley.Certificates.Identity;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Trust;
using Parley.Client.Visits;
using Parley.Lab.Pki;

namespace Parley.Check.Tests.Reports;

/// <summary>What decisions made before say of the servers of a report.</summary>
public sealed class RememberedTrustsTests
{
    const string Host = "cuc1.example.test";

    static readonly NodeVisit SelfSigned = Servers.Visit(ServiceRole.Voicemail, Host, Servers.SelfSigned(Host));

    [Fact]
    public void A_server_that_was_accepted_is_told_and_judged_all_the_same()
    {
        var report = Report(SelfSigned);

        var remembered = Assert.Single(RememberedTrusts.Of(report, [Accepted(SelfSigned)], TrustPolicy.None));

        Assert.Equal(new("voicemail", $"{Host}:8443"), remembered.At);
        Assert.Equal(TrustStanding.Accepted, remembered.Evaluation.Answer);
        Assert.Contains(report.Causes, cause => cause.Observation.Finding.Code == "cert.chain.self-signed");
    }

    [Fact]
    public void Another_certificate_than_the_one_accepted_is_told_with_what_changed()
    {
        var other = Servers.Visit(ServiceRole.Voicemail, Host, Servers.SelfSigned(Host));

        var remembered = Assert.Single(RememberedTrusts.Of(Report(other), [Accepted(SelfSigned)], TrustPolicy.None));

        Assert.Equal(TrustStanding.Undecided, remembered.Evaluation.Answer);
        Assert.Contains("another key", remembered.Evaluation.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_never_decided_and_what_is_trusted_is_not_told()
    {
        var sound = Servers.Visit(ServiceRole.Voicemail, Host, Servers.Issue(CertificateTemplate.ForServer(Host)));

        Assert.Empty(RememberedTrusts.Of(Report(SelfSigned), [], TrustPolicy.None));
        Assert.Empty(RememberedTrusts.Of(Report(sound), [Accepted(SelfSigned)], TrustPolicy.None));
    }

    static CheckReport Report(NodeVisit visit) =>
        (Sample.Evidence(new(null, [visit], [], [])) with { Request = Sample.Request with { Clients = [JabberClients.Windows] } }).ToReport();

    static TrustDecisionRecord Accepted(NodeVisit visit)
    {
        var scope = TrustScope.Of(ApplicationService.Http, Sample.Alice.Domain, Host, 8443);
        return TrustDecisions.Make(
            TrustSubject.Of(visit.Connections[0].Attempt.Verdict!, scope), Sample.Request.Time, Sample.Request.Time.AddDays(30));
    }
}
