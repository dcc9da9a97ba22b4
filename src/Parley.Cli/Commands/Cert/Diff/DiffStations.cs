using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Check.Reports;
using Parley.Cli.Commands.Check;
using Parley.Cli.Parsing;
using Parley.Client.Endpoints;
using Parley.Dns.Resolution;
using Parley.Installation.Comparison;
using Parley.Transport;
using Parley.Transport.Connections;
using Parley.Transport.Dialing;

namespace Parley.Cli.Commands.Cert.Diff;

/// <summary>Gathers what each station says: from the command line, from files, from a server.</summary>
static class DiffStations
{
    /// <summary>Gathers all; the first that cannot be had is the error.</summary>
    internal static async Task<(ImmutableArray<ComparedCertificate> Stations, CommandError? Error)> GatherAsync(
        DiffArguments arguments, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        var stations = ImmutableArray.CreateBuilder<ComparedCertificate>();
        if (!arguments.Names.IsEmpty)
            stations.Add(ComparedCertificate.OfPlan(arguments.PlanSource, arguments.Names, arguments.Purposes));
        if (arguments.Request is { } request)
        {
            if (!TryReadRequest(request, out var requested, out var error))
                return ([], error);
            stations.Add(requested);
        }

        if (arguments.Issued is { } issued)
        {
            if (!CertificateFile
                .TryRead(issued, "the certificate file", MaterialFile.MaximumSizeBytes, out var chain, out var error))
                return ([], error);
            stations.Add(ComparedCertificate.OfCertificates(ComparisonStage.Issued, issued, chain));
        }

        if (arguments.Evidence is { } evidence)
        {
            if (!TryReadEvidence(evidence, arguments.Node, environment, out var served, out var error))
                return ([], error);
            stations.Add(served);
        }

        if (arguments.Served is { } endpoint)
        {
            var (served, error) = await AskAsync(endpoint, arguments, environment, cancellationToken);
            if (served is null)
                return ([], error);
            stations.Add(served);
        }

        return (stations.ToImmutable(), null);
    }

    static bool TryReadRequest(
        string path, [NotNullWhen(true)] out ComparedCertificate? station, [NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the request file";
        station = null;
        if (!CertificateFile.TryReadMaterial(path, what, MaterialFile.MaximumSizeBytes, openInput: null, password: null, out var found, out error))
            return false;
        station = found.Requests is [var request, ..] ? ComparedCertificate.OfRequest(path, request) : null;
        error = station is null
            ? InputFile.CannotBeRead(path, what, "it holds no certificate request", "name the file with the request")
            : null;
        return error is null;
    }

    static bool TryReadEvidence(
        string path, string? node, CommandEnvironment environment, [NotNullWhen(true)] out ComparedCertificate? station,
        [NotNullWhen(false)] out CommandError? error)
    {
        station = null;
        if (!EvidenceFile.TryRead(path, at: null, environment, out var bundle, out error))
            return false;
        var served = Nodes(bundle.ToReport())
            .Where(each => node is null || new[] { each.Node, DiffPlan.HostOf(each.Node) }.Contains(node, StringComparer.OrdinalIgnoreCase))
            .ToList();
        // Of several nodes only one that is named can be meant, unless all present the same.
        var chosen = served.Count > 0 && served.TrueForAll(each => each.Chain[0].Equals(served[0].Chain[0]))
            ? served[0]
            : default;
        station = chosen.Node is null
            ? null
            : ComparedCertificate.OfCertificates(ComparisonStage.Served, chosen.Node, chosen.Chain);
        var known = string.Join(", ", Nodes(bundle.ToReport()).Select(each => each.Node).Distinct(StringComparer.Ordinal));
        error = station is not null ? null
            : served.Count == 0 && node is not null
                ? CommandError.Usage(
                    $"the evidence knows no certificate of {Quotation.Of(node)}",
                    known.Length > 0 ? $"name one of: {known}" : "record the check again")
            : served.Count == 0 ? InputFile.CannotBeRead(path, "the evidence", "no server in it presented a certificate", "record the check again")
            : CommandError.Usage("the servers of the evidence present several certificates", $"name one with --node: {known}");
        return error is null;
    }

    static IEnumerable<(string Node, ImmutableArray<Certificate> Chain)> Nodes(CheckReport report) =>
        from service in report.Services
        from node in service.Nodes
        from connection in node.Connections
        let chain = ChainOf(connection.Attempt)
        where !chain.IsEmpty
        select (node.Target.Node, chain);

    static async Task<(ComparedCertificate? Station, CommandError? Error)> AskAsync(
        Endpoint endpoint, DiffArguments arguments, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        var options = new DnsResolverOptions { Servers = arguments.NameServers };
        if (arguments.NameServers.IsEmpty && !HostNameServers.TryRead(out options, out var observation))
            return (null, CommandError.NotChecked(
                $"the system's name servers are not known: {observation?.Title}", "name one with --dns HOST[:PORT]"));
        var time = environment.Time;
        var inspector = new EndpointInspector(
            new()
            {
                Resolver = new DnsResolver(options, time, RandomNumberGenerator.Create()),
                // Whether it can be trusted is not asked here: nothing is said to the server.
                Connector = new SecureConnector(
                    new CertificateJudge(), new() { Trust = TrustStore.Empty }, TransportLimits.Default, time),
                Decider = StopDecider.Instance,
                Time = time,
                Random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
                ConnectTo = ConnectToMap.Empty,
            },
            completesHandshakes: true);
        var look = await inspector.InspectAsync(endpoint, cancellationToken);
        if (look.Decisive is { } attempt && ChainOf(attempt) is { IsEmpty: false } chain)
            return (ComparedCertificate.OfCertificates(ComparisonStage.Served, endpoint.ToString(), chain), null);
        var why = look.AllObservations.MaxBy(found => found.Severity);
        return (
            null,
            CommandError.NotChecked($"{endpoint} presented no certificate{(why is null ? "" : $": {why.Title}")}", why?.Fix));
    }

    static ImmutableArray<Certificate> ChainOf(ConnectionAttempt attempt) =>
        [.. (attempt.Verdict?.Presented ?? []).Select(presented => presented.Certificate).OfType<Certificate>()];
}
