using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Handshakes;

namespace Parley.Client.Rules;

/// <summary>The rules of a client in words.</summary>
public static class ClientRuleBook
{
    /// <summary>Every rule, in the order in which a connection meets them.</summary>
    public static ImmutableArray<ClientRuleRow> Of(ClientRules client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return
        [
            Row(
                nameof(client.MustBeTurnedOn), "Behaves so", client.MustBeTurnedOn,
                mode => mode ? "where the mode is turned on" : "as it comes"),
            Row(nameof(client.Uses), "Services", client.Uses, Services),
            Row(nameof(client.OldestTls), "Oldest TLS", client.OldestTls, version => version.DisplayName),
            Row(nameof(client.Trusts), "Counts as trusted", client.Trusts, Stores),
            Row(nameof(client.Profile), "Judges chains by", client.Profile, profile => $"the profile {profile.Name}"),
            Row(nameof(client.Names), "Reads names from", client.Names, names => names.ToString()),
            Row(nameof(client.WhenAuthorityUnknown), "Authority not trusted", client.WhenAuthorityUnknown, Outcome),
            Row(nameof(client.WhenSelfSigned), "Self-signed", client.WhenSelfSigned, Outcome),
            Row(nameof(client.WhenNameDiffers), "Another name", client.WhenNameDiffers, Outcome),
            Row(nameof(client.WhenOutOfDate), "Ended or not yet begun", client.WhenOutOfDate, Outcome),
            Row(nameof(client.WhenUnsound), "Another fault of the chain", client.WhenUnsound, Outcome),
            Row(nameof(client.Revocation), "Revocation", client.Revocation, Conduct),
            Row(nameof(client.Question), "Question", client.Question, question => client.EverAsks ? Named(question) : "none"),
            Row(
                nameof(client.Answers), "Answer lasts", client.Answers,
                memory => client.EverAsks ? Memory(memory) : "nobody is asked"),
            Row(nameof(client.AnswersAboutPhotosByAddress), "Answer about a photo at an address lasts", client.AnswersAboutPhotosByAddress,
                memory => client.EverAsks ? Memory(memory) : "nobody is asked"),
        ];
    }

    /// <summary>What an answer's reach means, in words.</summary>
    public static string Memory(AnswerMemory memory) => memory switch
    {
        AnswerMemory.OneConnection => "for one connection; the next asks again",
        AnswerMemory.OneSession => "until the client ends",
        AnswerMemory.CertificateAtServer => "for this certificate at this server",
        _ => "for this certificate, whichever server shows it",
    };

    static ClientRuleRow Row<T>(string rule, string about, Ruling<T> ruling, Func<T, string> words) =>
        new(rule, about, words(ruling.Value), ruling.Source);

    static string Named(string question) => FindingTemplate.Fill(question, name => $"<{name}>");

    static string Services(ImmutableArray<ServiceRole> roles) =>
        roles.Length == ServiceCatalogue.All.Length
            ? "all"
            : string.Join(", ", roles.Select(role => ServiceCatalogue.Of(role).Id));

    static string Stores(TrustSources sources) => string.Join(", ", new[]
    {
        (TrustSources.Shipped, "what the system brings along"), (TrustSources.Added, "authorities added to the device"),
        (TrustSources.Accepted, "certificates accepted before"),
    }.Where(store => sources.HasFlag(store.Item1)).Select(store => store.Item2));

    static string Outcome(ClientOutcome outcome) => outcome switch
    {
        ClientOutcome.Connects => "connects",
        ClientOutcome.Asks => "asks",
        ClientOutcome.Refuses => "refuses",
        _ => "does not get there",
    };

    static string Conduct(RevocationConduct conduct) => conduct switch
    {
        { WhenRevoked: ClientOutcome.Connects } => "does not look",
        { WhenUnreachable: ClientOutcome.Connects } => "refuses what is revoked, goes on where no answer comes",
        { TellsOfMissingAnswer: false } => "refuses what is revoked, and refuses where no answer comes without saying why",
        _ => "refuses what is revoked, and refuses where no answer comes",
    };
}
