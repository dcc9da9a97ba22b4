using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Client.Rules;

namespace Parley.Check.Forecast;

/// <summary>
/// The changes after which nobody is asked. Every reason of a question must go, and each reason has one cause, so the smallest
/// set is that of the causes, with those taken together that one new certificate cures.
/// </summary>
static class PromptChanges
{
    /// <summary>What is wrong with a certificate itself: issued again, it is right.</summary>
    static readonly ImmutableArray<string> CuredByNewCertificate =
    [
        "cert.chain.self-signed", "cert.identity.", "cert.validity.", "cert.profile.", "cert.key.", "cert.usage.",
        "cert.signature.",
    ];

    /// <summary>Where a server is named wrongly, its certificate is not to blame.</summary>
    static readonly ImmutableArray<string> Naming = ["config.", "dns.", "discovery."];

    internal static ImmutableArray<PromptChange> Of(
        ImmutableArray<ClientForecast> clients, ImmutableArray<ClientPrompts> asked, ImmutableArray<RootCause> causes)
    {
        var needed = new List<Need>();
        foreach (var client in asked)
        {
            var decisions = clients.First(forecast => ReferenceEquals(forecast.Client, client.Client)).Decisions
                .ToLookup(node => PromptForecaster.EffectOf(node.Node), node => node.Decision);
            foreach (var question in client.Questions)
            {
                // The servers that an answer settles would ask too: what is wrong there must go as well.
                foreach (var at in question.Settles.Prepend(question.At))
                {
                    var reasons = decisions[at].First().Because;
                    foreach (var because in reasons)
                    {
                        var (key, what, cause) = ChangeFor(because, at, question.Question, causes);
                        needed.Add(new(key, what, cause, question, client.Client, because == reasons[0]));
                    }
                }
            }
        }

        return
        [
            .. needed.GroupBy(need => need.Key, StringComparer.Ordinal)
                .Select(group => Change([.. group]))
                .OrderByDescending(change => change.Questions)
        ];
    }

    static PromptChange Change(ImmutableArray<Need> needs)
    {
        // Which cause, question and client it is counts, not what they say: hundreds of them are compared.
        ImmutableArray<RootCause> causes =
        [
            .. needs.Select(need => need.Cause).OfType<RootCause>().DistinctBy(cause => cause, ReferenceEqualityComparer.Instance)
        ];
        var titles = string.Join("; ", causes.Select(cause => cause.Observation.Title));
        return new()
        {
            // The question is worded by the reason that decides; where another one does, it says less of this.
            What = causes.Length < 2
                ? (needs.FirstOrDefault(need => need.Decides) ?? needs[0]).What
                : $"Replace the certificate of {causes[0].Observation.Subject} by one without these faults: {titles}.",
            Causes = causes,
            Questions = needs.DistinctBy(need => need.Question, ReferenceEqualityComparer.Instance).Count(),
            Clients = [.. needs.DistinctBy(need => need.Client, ReferenceEqualityComparer.Instance).Select(need => need.Client)],
        };
    }

    static (string Key, string What, RootCause? Cause) ChangeFor(
        string because, Effect at, ClientQuestion question, ImmutableArray<RootCause> causes)
    {
        var here = causes.Where(cause => cause.Effects.Contains(at)).ToList();
        var cause = here.Find(cause => cause.Observation.Finding.Code == because)
            ?? (question.Fault == FaultKind.NameDiffers ? here.Find(cause => Begins(cause, Naming)) : null);
        if (cause is null)
            return (because, WithoutCause(because, at, question.Fault), null);
        var isOfCertificate = Begins(cause, CuredByNewCertificate) && cause.Observation["sha256"] == question.CertificateSha256;
        return (
            isOfCertificate ? $"certificate {question.CertificateSha256}" : $"cause {causes.IndexOf(cause)}",
            cause.Observation.Fix, cause);
    }

    static bool Begins(RootCause cause, ImmutableArray<string> families) =>
        families.Any(family => cause.Observation.Finding.Code.StartsWith(family, StringComparison.Ordinal));

    static string WithoutCause(string because, Effect at, FaultKind fault) => fault switch
    {
        FaultKind.AuthorityUnknown =>
            $"Have an authority that these devices bring along sign the certificates of the servers, a public one: {because}.",
        FaultKind.NameDiffers => $"Put the name into a dNSName of the certificate of {at.Node}: {because}.",
        _ => $"Repair {at.Node}: {because}.",
    };

    /// <summary>What a question needs to be asked no more, and whether it is the reason that decides.</summary>
    sealed record Need(string Key, string What, RootCause? Cause, ForecastQuestion Question, ClientRules Client, bool Decides);
}
