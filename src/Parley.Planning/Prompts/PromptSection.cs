using System.Collections.Immutable;
using System.Globalization;
using Parley.Diagnostics;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Words;
using Parley.Planning.Plans;

namespace Parley.Planning.Prompts;

/// <summary>The questions about certificates that users get at the first sign-in, and what ends them.</summary>
static class PromptSection
{
    internal static readonly PlanSectionKind Kind = new(
        "prompts", "how many questions about certificates each user gets at the first sign-in, why, and what ends them",
        Of);

    static PlanSection Of(Deployment deployment)
    {
        var section = new SectionBuilder(Kind.Word, "Questions that users get");
        var met = MetCertificate.Of(deployment);
        // Without clients the answer is given for each kind that there is.
        var clients = deployment.Clients.IsEmpty
            ? [.. Enum.GetValues<ClientKind>().Select(kind => new ClientPlan { Kind = kind, Place = default })]
            : deployment.Clients;
        var planner = new PromptPlanner(deployment);
        var prompts = clients
            .SelectMany(client => met.Select(certificate => (Client: client, Certificate: certificate, Why: planner.WhyOf(client, certificate))))
            .Where(prompt => prompt.Why is not null)
            .ToImmutableArray();
        var asks = PromptRules.Asks(deployment.Security);
        section.Remark(
            prompts.IsEmpty ? Nobody(deployment, met)
            : asks ? "Each user is asked for each of these certificates and must accept it; "
                + "who declines is not connected, and is asked again at the next start."
            : "In FIPS and Common Criteria modes nobody can accept a certificate: clients refuse these servers, and nobody is asked.");
        Open(deployment, section, met);
        section.Table(
            "users", "At the first sign-in",
            ["client", "users", "questions inside", "refused inside", "questions outside", "refused outside"],
            clients.Select(Row), PromptRules.Sources);
        section.Table(
            "questions",
            asks ? "Questions" : "Refused",
            ["server", "certificate", "where", "clients", "outcome", "how often", "why"],
            from prompt in prompts
            group prompt.Client by (prompt.Certificate, prompt.Why) into question
            select Question(question.Key.Certificate, question.Key.Why!, question), // those without a reason are left out
            ImmutableArray<SourceReference>.Empty); // as above
        section.Table(
            "changes",
            "The fewest changes after which nobody is asked or refused",
            ["change", "what", "where", "why"],
            new PromptChanges(deployment, clients, met).All().Select(
                (change, index) => ImmutableArray.Create(Number(index + 1), change.What, change.Where, change.Why)),
            PromptRules.SourcesOfStores);
        return section.Build();

        ImmutableArray<string> Row(ClientPlan client)
        {
            var own = prompts.Where(prompt => ReferenceEquals(prompt.Client, client)).ToImmutableArray();
            var (inside, outside) = (own.Count(prompt => prompt.Certificate.IsInside), own.Count(prompt => prompt.Certificate.IsOutside));
            var hasOutside = deployment.Has(ServerProduct.EdgeExpress) && deployment.Remote.Access is RemoteAccess.Edge or null;
            return
            [
                Name(client), client.Users is { } users ? Number(users) : "",
                Number(asks ? inside : 0), Number(asks ? 0 : inside),
                hasOutside ? Number(asks ? outside : 0) : "", hasOutside ? Number(asks ? 0 : outside) : "",
            ];
        }

        ImmutableArray<string> Question(MetCertificate certificate, string why, IEnumerable<ClientPlan> asked) =>
        [
            string.Join(", ", certificate.Hosts),
            certificate.Service,
            certificate is { IsInside: true, IsOutside: true } ? "inside and outside" : certificate.IsInside ? "inside" : "outside",
            string.Join(", ", asked.Select(Name).Distinct()),
            asks ? "asks" : "refuses",
            !asks ? "at every start" : certificate.IsAskedAgain ? "at every look-up of a photo" : "once, until the certificate changes",
            why,
        ];
    }

    static string Nobody(Deployment deployment, ImmutableArray<MetCertificate> met)
    {
        if (met.IsEmpty)
            return "Nobody is asked: the file names no server that clients connect to.";
        var reason = met.All(certificate => certificate.Authority is AuthorityKind.Public)
            ? "a public authority signs every certificate"
            : deployment.Security.Authority is AuthorityKind.SelfSigned
                ? "every device has the certificates of the servers"
                : "every device has the root of the authority";
        return $"Nobody is asked: {reason}, and every server is named in full.";
    }

    static void Open(Deployment deployment, SectionBuilder section, ImmutableArray<MetCertificate> met)
    {
        if (deployment.Security.Authority is null)
            section.Remark("Open: security.authority. Until it is written, a private authority is counted on.");
        if (deployment.Clients.IsEmpty)
            section.Remark("Open: clients. Until they are written, each kind of client is told of.");
        else if (deployment.Clients.Any(client => client.TrustInstalled is null && PromptRules.TrustsAdded(client.Kind))
            && met.Any(certificate => certificate.Authority is not AuthorityKind.Public))
            section.Remark("Open: clients.trustInstalled. Until it is written, devices are counted as having only the authorities of their system.");
        if (deployment.Security.Fips is null && deployment.Security.CommonCriteria is null)
            section.Remark("Open: security.fips and security.commonCriteria. In these modes clients refuse where they ask otherwise.");
        if (deployment.UsesCloud)
        {
            section.Remark("The cloud's servers show certificates of public authorities; "
                + "where a system lacks one of them, 'parley trust roots' tells which.");
        }
    }

    static string Name(ClientPlan client) =>
        client.System is { } system ? $"{DeploymentWords.Clients.Of(client.Kind)} ({system})" : DeploymentWords.Clients.Of(client.Kind);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
