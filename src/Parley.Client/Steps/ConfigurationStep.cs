using System.Collections.Immutable;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Effective;
using Parley.Configuration.Findings;
using Parley.Configuration.Lint;
using Parley.Configuration.ServiceProfiles;
using Parley.Diagnostics;
using Parley.Discovery.Web;

namespace Parley.Client.Steps;

/// <summary>Downloads what configures the clients, and names the servers that it leads to.</summary>
sealed class ConfigurationStep(
    VisitStep visiting, GateWebReader reader, DomainFence fence, StepRunner steps, ISignInRecorder recorder,
    TimeProvider time, string servicesDomain)
{
    /// <summary>The secure download port (planning guide, "Ports and Protocols").</summary>
    const int Port = 6972;

    const string ProfileName = "SPDefault.cnf.xml";
    const string FileName = "jabber-config.xml";
    const int Ok = 200;
    const int NotFound = 404;
    const int Gone = 410;

    /// <summary>
    /// Mistakes in the file that are told: nobody mends more at a time, and a file of another kind is full of them.
    /// </summary>
    const int MostMistakes = 50;

    /// <summary>Visits the download servers, reads the documents, and gives the nodes to visit that they name.</summary>
    internal async Task<ReadConfiguration> RunAsync(HomeCluster cluster, CancellationToken cancellationToken)
    {
        var nodes = cluster.Nodes.Select(node => node with
        {
            Role = ServiceRole.Configuration,
            Port = Port,
            Path = $"/{FileName}",
            Source = $"user-data node {node.Host}",
        }).ToImmutableArray();
        var visits = visiting.Begin(nodes, cancellationToken);
        using var servers = new AnsweringNodes(visits, time);
        if (await servers.GetAsync(0).ConfigureAwait(false) is not { } first)
        {
            steps.Skip("Read configuration", StepStatus.CouldNotTell, "no node serves configuration over HTTPS");
            return ReadConfiguration.None;
        }

        return await steps.RunAsync(
            "Read configuration",
            () => ReadAsync(servers, visits, first, cluster.Trusted, cancellationToken),
            read => (StepStatus.Passed, read.Targets.IsEmpty
                ? "names no further server"
                : $"names {string.Join(", ", read.Targets.Select(target => target.Node))}"))
            .ConfigureAwait(false);
    }

    async Task<ReadConfiguration> ReadAsync(
        AnsweringNodes servers, ImmutableArray<Task<NodeVisit>> visits, ServiceTarget first, bool clusterTrusted,
        CancellationToken cancellationToken)
    {
        var documents = await Task.WhenAll(
            DownloadAsync(servers, first, ProfileName, cancellationToken),
            DownloadAsync(servers, first, FileName, cancellationToken))
            .ConfigureAwait(false);
        // Nobody waits for the other nodes' copies but the end of the walk.
        visiting.Keep(new CopiesOfDocuments(reader, recorder).CompareAsync(
            visits,
            [
                .. documents.Where(document => document.Body is not null)
                    .Select(document => new ServedDocument(document.Name, document.Node, document.Body))
            ],
            cancellationToken));
        var none = documents.All(document => document is { Body: null, Misnamed: false });
        foreach (var document in documents.Where(document => document is { Body: null, Misnamed: false }))
        {
            // Where there is nothing at all, that is what is wrong.
            recorder.Observed(ServiceRole.Configuration, first.Node, Observation.Of(
                document.Missing || none ? ClientFindings.ConfigurationNotFound : ClientFindings.ConfigurationWithheld,
                document.Name, ("file", document.Name), ("node", document.Node), ("answer", document.Said),
                ("lost", LostWith(document.Name))));
        }

        if (none)
        {
            recorder.Observed(ServiceRole.Configuration, first.Node, Observation.Of(
                ClientFindings.ConfigurationNone, first.Node,
                ("node", first.Node), ("profile", ProfileName), ("file", FileName), ("answer", documents[0].Said)));
        }

        var profile = Parse<ServiceProfile>(documents[0], ServiceProfile.TryParse);
        var file = Parse<ClientConfiguration>(documents[1], ClientConfiguration.TryParse);
        var effective = EffectiveConfiguration.Of(profile, file);
        foreach (var observation in ConfigurationReview.Of(effective).Concat(Mistakes(documents[1])))
            recorder.Observed(ServiceRole.Configuration, first.Node, observation);

        var trusted = clusterTrusted && documents.All(document => document.Trusted);
        return new(
            [
                .. ConfiguredTargets.Of(effective)
                    .Where(target => fence.MayFollow(target, trusted, $"the configuration of {first.Node}"))
            ],
            SearchBases.Of(effective, first.Node));
    }

    /// <summary>The lines that a mistake names are those of this file.</summary>
    static Observation InFile(Observation mistake) => mistake["document"] is not null
        ? mistake
        : mistake with { Evidence = mistake.Evidence.Add(new("document", FileName)) };

    /// <summary>What is wrong inside the client configuration file, the gravest first.</summary>
    IEnumerable<Observation> Mistakes(Download file) =>
        file.Body is { } body && ConfigurationDocument.TryRead(body, out var document, out _)
            ? ConfigurationLint.Review(document, new() { Domain = servicesDomain, IncludesServers = false })
                .Select(mistake => InFile(mistake.Observation))
                .OrderByDescending(observation => observation.Severity)
                .Take(MostMistakes)
            : [];

    async Task<Download> DownloadAsync(
        AnsweringNodes servers, ServiceTarget first, string name, CancellationToken cancellationToken)
    {
        var (said, missing, node) = ("", true, first.Node);
        for (var i = 0; await servers.GetAsync(i).ConfigureAwait(false) is { } server; i++)
        {
            var (answer, trusted) = await reader.ReadAsync(server, $"/{name}", cancellationToken).ConfigureAwait(false);
            if (answer is { Outcome: WebOutcome.Answered, StatusCode: Ok })
                return new(name, server.Node, answer.Body, trusted);
            if (answer is { Outcome: WebOutcome.Answered, StatusCode: NotFound or Gone } && said.Length > 0)
                continue; // who has the file and does not give it tells more than who has none
            missing = answer is { Outcome: WebOutcome.Answered, StatusCode: NotFound or Gone };
            node = server.Node;
            said = answer.Outcome == WebOutcome.Answered
                ? $"HTTP {answer.StatusCode}"
                : answer.Detail ?? answer.Outcome.ToString();
        }

        said = Printable.Of(said);
        var misnamed = name == FileName && missing
            ? await FindMisnamedAsync(first, cancellationToken).ConfigureAwait(false)
            : null;
        if (misnamed is not null)
        {
            recorder.Observed(ServiceRole.Configuration, first.Node, Observation.Of(
                ClientFindings.ConfigurationMisnamed, name,
                ("file", name), ("found", misnamed), ("node", first.Node), ("answer", said)));
        }

        return new(name, node, null, Trusted: true) { Said = said, Missing = missing, Misnamed = misnamed is not null };
    }

    /// <summary>What users miss who get nothing of a document.</summary>
    static string LostWith(string name) => name == ProfileName
        ? "the presence, voicemail, directory and meeting servers that it names"
        : "what is set there alone: contact photos, rules of the directory, policies, a voice services domain of its own";

    /// <summary>
    /// A name under which a configuration is served by mistake; a page for people that answers everything is none.
    /// </summary>
    async Task<string?> FindMisnamedAsync(ServiceTarget server, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(MisnamedFile.Names.Select(async name =>
            (Name: name, await reader.ReadAsync(server, $"/{name}", cancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
        return answers
            .Where(found => found.Item2.Answer is { Outcome: WebOutcome.Answered, StatusCode: Ok } answer
                && ClientConfiguration.TryParse(answer.Body, out _, out _))
            .Select(found => found.Name)
            .FirstOrDefault();
    }

    T? Parse<T>(Download download, DocumentParser<T> parse)
        where T : class
    {
        if (download.Body is not { } body)
            return null;
        if (parse(body, out var document, out var error))
            return document;
        recorder.Observed(ServiceRole.Configuration, download.Node, ConfigurationReview.Unreadable(download.Name, error));
        return null;
    }

    sealed record Download(string Name, string Node, ReadOnlyMemory<byte>? Body, bool Trusted)
    {
        /// <summary>What was answered in place of the document.</summary>
        internal string Said { get; init; } = "";

        /// <summary>Whether all nodes say that there is no such file, rather than not to give it.</summary>
        internal bool Missing { get; init; }

        /// <summary>Whether it is served under another name.</summary>
        internal bool Misnamed { get; init; }
    }
}
