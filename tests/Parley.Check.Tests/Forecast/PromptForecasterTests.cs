using System.Collections.Immutable;
using Parley.Certificates.Trust;
using Parley.Check.Forecast;
using Parley.Check.Reports;
using Parley.Check.Tests.Support;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Lab.Pki;

namespace Parley.Check.Tests.Forecast;

/// <summary>How many questions, from where and why, and what ends them.</summary>
public sealed class PromptForecasterTests
{
    const string First = "cucm1.example.test";
    const string Second = "cucm2.example.test";

    [Fact]
    public void Where_everything_is_sound_nobody_is_asked()
    {
        var forecast = Of([Server(First, Certificate(First))]);

        Assert.Empty(forecast.Clients);
        Assert.Empty(forecast.Changes);
    }

    [Fact]
    public void With_no_root_in_the_store_each_server_asks()
    {
        var forecast = Of([Server(First, Certificate(First), TrustStore.Empty), Server(Second, Certificate(Second), TrustStore.Empty)]);

        Assert.Equal(2, Assert.Single(forecast.Clients).AtFirstSignIn);
        // One root to install ends both.
        var change = Assert.Single(forecast.Changes);
        Assert.Equal(2, change.Questions);
        Assert.Equal("cert.chain.untrusted-anchor", Assert.Single(change.Causes).Observation.Finding.Code);
    }

    [Fact]
    public void One_certificate_on_two_servers_is_asked_about_once_where_the_answer_is_kept_for_the_certificate()
    {
        var shared = Certificate("other.example.test");
        ImmutableArray<NodeVisit> visits = [Server(First, shared), Server(Second, shared)];

        var question = Assert.Single(Of(visits, JabberClients.Windows).Clients.Single().Questions);

        Assert.Equal(new("user-data", $"{First}:8443"), question.At);
        Assert.Equal(new("user-data", $"{Second}:8443"), Assert.Single(question.Settles));
        var atServer = JabberClients.Windows with { Answers = new(AnswerMemory.CertificateAtServer, JabberClients.Windows.Answers.Source) };
        Assert.Equal(2, Assert.Single(Of(visits, atServer).Clients).AtFirstSignIn);
    }

    [Fact]
    public void What_one_new_certificate_cures_is_one_change()
    {
        var template = CertificateTemplate.ForServer("other.example.test") with { StartsIn = TimeSpan.FromDays(-9), EndsIn = TimeSpan.FromDays(-2) };

        var forecast = Of([Server(First, Servers.Issue(template))]);

        var change = Assert.Single(forecast.Changes);
        Assert.Equal(
            ["cert.identity.mismatch", "cert.validity.expired"],
            change.Causes.Select(cause => cause.Observation.Finding.Code).Order(StringComparer.Ordinal));
        Assert.StartsWith("Replace the certificate of other.example.test", change.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_certificates_are_two_changes()
    {
        var forecast = Of([Server(First, Servers.SelfSigned(First)), Server(Second, Certificate("other.example.test"))]);

        Assert.Equal(2, forecast.Changes.Length);
    }

    [Fact]
    public void The_one_bad_node_of_a_cluster_is_told()
    {
        var forecast = Of([Server(First, Certificate(First)), Server(Second, Servers.SelfSigned(Second))]);

        var question = Assert.Single(Assert.Single(forecast.Clients).Questions);
        Assert.Equal("cert.chain.self-signed", question.Because);
        Assert.EndsWith("; of 2 nodes it is the only one", question.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServiceRole.Voicemail, "192.0.2.7", "it is named by its address 192.0.2.7", 0)]
    [InlineData(ServiceRole.Photos, "192.0.2.7", "photos are fetched from the address 192.0.2.7", 1)]
    [InlineData(ServiceRole.Voicemail, "cuc1", "it is named by the bare host name cuc1", 0)]
    public void How_a_server_is_named_is_the_reason(ServiceRole role, string host, string why, int again)
    {
        var forecast = Of([Servers.Visit(role, host, Certificate("cuc1.example.test"))]);

        var prompts = Assert.Single(forecast.Clients);
        Assert.StartsWith(why, Assert.Single(prompts.Questions).Why, StringComparison.Ordinal);
        Assert.Equal(1, prompts.AtFirstSignIn);
        Assert.Equal(again, prompts.AtEveryConnection);
    }

    [Fact]
    public void What_only_a_clients_own_rule_asks_for_is_a_change_without_a_cause()
    {
        var forecast = Of([Server(First, Certificate(First), Servers.Added)], JabberClients.Android);

        var change = Assert.Single(forecast.Changes);
        Assert.Empty(change.Causes);
        Assert.StartsWith("Have an authority that these devices bring along sign the certificates", change.What, StringComparison.Ordinal);
        Assert.Equal("jabber-android", Assert.Single(change.Clients).Id);
    }

    [Fact]
    public void Clients_that_refuse_ask_nothing()
    {
        Assert.Empty(Of([Server(First, Servers.SelfSigned(First))], JabberClients.Fips, StandardClients.Parley).Clients);
    }

    [Fact]
    public void After_the_changes_nobody_is_asked()
    {
        ImmutableArray<NodeVisit> broken =
        [
            Server(First, Servers.SelfSigned(First)), Server(Second, Certificate("other.example.test")),
            Servers.Visit(ServiceRole.Voicemail, "cuc1.example.test", Servers.Issue(CertificateTemplate.ForServer("cuc1.example.test") with { EndsIn = TimeSpan.FromDays(1000) })),
        ];

        var forecast = Of(broken, [.. KnownClients.All]);

        // Every cause that makes somebody ask is among the changes, so repairing these repairs all.
        var report = Report(broken, [.. KnownClients.All]);
        var asking = report.Clients.SelectMany(client => client.Decisions.Where(node => node.Decision.Question is not null)
            .SelectMany(node => node.Decision.Because.Select(because => (because, PromptForecaster.EffectOf(node.Node))))).Distinct();
        Assert.All(asking, reason => Assert.Contains(
            forecast.Changes.SelectMany(change => change.Causes),
            cause => cause.Observation.Finding.Code == reason.because && cause.Effects.Contains(reason.Item2)));
    }

    static ReadOnlyMemory<byte> Certificate(string host) => Servers.Issue(CertificateTemplate.ForServer(host));

    static NodeVisit Server(string host, ReadOnlyMemory<byte> certificate, TrustStore? trust = null) =>
        Servers.Visit(ServiceRole.UserData, host, certificate, trust);

    static PromptForecast Of(ImmutableArray<NodeVisit> visits, params ImmutableArray<ClientRules> clients) => Report(visits, clients).Prompts;

    static CheckReport Report(ImmutableArray<NodeVisit> visits, ImmutableArray<ClientRules> clients) =>
        (Sample.Evidence(new(null, visits, [], [])) with
        {
            Request = Sample.Request with { Clients = clients.IsEmpty ? [JabberClients.Windows] : clients },
        }).ToReport();
}
