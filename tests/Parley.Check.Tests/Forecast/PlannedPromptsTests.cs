using Parley.Client.Rules;
using Parley.Planning.Deployments;
using Parley.Planning.Prompts;

namespace Parley.Check.Tests.Forecast;

/// <summary>A plan forecasts by the guide, a check by the clients' rules: the two say the same.</summary>
public class PlannedPromptsTests
{
    static readonly FaultKind[] Faults = [FaultKind.AuthorityUnknown, FaultKind.SelfSigned, FaultKind.NameDiffers];

    [Theory]
    [InlineData(ClientKind.Windows, "jabber-windows")]
    [InlineData(ClientKind.Vdi, "jabber-windows")]
    [InlineData(ClientKind.Mac, "jabber-mac")]
    [InlineData(ClientKind.IPhoneAndIPad, "jabber-ios")]
    [InlineData(ClientKind.Android, "jabber-android")]
    public void A_plan_has_the_rules_of_each_client(ClientKind kind, string id)
    {
        Assert.True(KnownClients.TryGet(id, out var rules));

        Assert.Equal(rules.Trusts.Value.HasFlag(TrustSources.Added), PromptRules.TrustsAdded(kind));
        Assert.True(PromptRules.Asks(new()));
        Assert.All(Faults, fault => Assert.Equal(ClientOutcome.Asks, rules.When(fault).Value));
        Assert.Equal((AnswerMemory.Certificate, AnswerMemory.OneConnection), (rules.Answers.Value, rules.AnswersAboutPhotosByAddress.Value));
    }

    [Fact]
    public void A_plan_has_the_rules_of_each_mode()
    {
        Assert.False(PromptRules.Asks(new() { Fips = true }));
        Assert.False(PromptRules.Asks(new() { CommonCriteria = true }));
        Assert.All(Faults, fault => Assert.Equal((ClientOutcome.Refuses, ClientOutcome.Refuses), (JabberClients.Fips.When(fault).Value, JabberClients.CommonCriteria.When(fault).Value)));
        Assert.True(JabberClients.Fips.Trusts.Value.HasFlag(TrustSources.Added));
    }
}
