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
        "cert.chain.self-signed", "cert.identity.", "cert.validity.", "cert.profile.", "cert.key.", "cert.usage.", "cert.signature.",
    ];

    /// <summary>Where a server is named wrongly, its certificate is not to blame.</summary>
    static readonly ImmutableArray<string> Naming = ["config.", "dns.", "discovery."];

    internal static ImmutableArray<PromptChange> Of(
        ImmutableArray<ClientForecast> clients, ImmutableArray<ClientPrompts> asked, ImmutableArray<RootCause> causes)
    {
        var needed = new List<(string Key, string What, RootCause? Cause, ForecastQuestion Question, ClientRules Client)>();
        foreach (var client in asked)
        {
            var decisions = clients.First(forecast => forecast.Client == client.Client).Decisions;
            foreach (var question in client.Questions)
            {
                // The servers that an answer settles would ask too: what is wrong there must go as well.
                foreach (var at in question.Settles.Prepend(question.At))
                {
                    var decision = decisions.First(node => PromptForecaster.EffectOf(node.Node) == at).Decision;
                    foreach (var because in decision.Because)
                    {
                        var (key, what, cause) = ChangeFor(because, at, question.Question, causes);
                        needed.Add((key, what, cause, question, client.Client));
                    }
                }
            }
        }

        return
        [
            .. needed.GroupBy(change => change.Key, StringComparer.Ordinal)
                .Select(group => Change(
                    [.. group.Select(change => change.Cause).OfType<RootCause>().Distinct()],
                    group.First().What,
                    [.. group.Select(change => (change.Client, change.Question)).Distinct()]))
                .OrderByDescending(change => change.Questions)
        ];
    }

    static PromptChange Change(
        ImmutableArray<RootCause> causes, string what, ImmutableArray<(ClientRules Client, ForecastQuestion Question)> questions)
    {
        var titles = string.Join("; ", causes.Select(cause => cause.Observation.Title));
        return new()
        {
            What = causes.Length < 2 ? what : $"Replace the certificate of {causes[0].Observation.Subject} by one without these faults: {titles}.",
            Causes = causes,
            Questions = questions.Length,
            Clients = [.. questions.Select(question => question.Client).Distinct()],
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
        return (isOfCertificate ? $"certificate {question.CertificateSha256}" : $"cause {causes.IndexOf(cause)}", cause.Observation.Fix, cause);
    }

    static bool Begins(RootCause cause, ImmutableArray<string> families) =>
        families.Any(family => cause.Observation.Finding.Code.StartsWith(family, StringComparison.Ordinal));

    static string WithoutCause(string because, Effect at, FaultKind fault) => fault switch
    {
        FaultKind.AuthorityUnknown => $"Have an authority that these devices bring along sign the certificates of the servers, a public one: {because}.",
        FaultKind.NameDiffers => $"Put the name into a dNSName of the certificate of {at.Node}: {because}.",
        _ => $"Repair {at.Node}: {because}.",
    };
}
