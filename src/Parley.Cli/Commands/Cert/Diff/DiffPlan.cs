using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Issuance.Names;
using Parley.Planning.Certificates;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Cert.Diff;

/// <summary>Finds the certificate of a plan that is meant.</summary>
static class DiffPlan
{
    /// <summary>Finds it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="node">
    /// The server that shows it, with a port or without; <see langword="null"/> where the
    /// plan has one certificate alone.
    /// </param>
    /// <param name="service">What it is for, or a word of that; <see langword="null"/> where the server has one alone.</param>
    /// <param name="names">Its names with their forms.</param>
    /// <param name="error">Why none, or more than one, is meant.</param>
    internal static bool TryFind(
        Deployment plan, string? node, string? service, out ImmutableArray<string> names,
        [NotNullWhen(false)] out CommandError? error)
    {
        var all = CertificatePlanner.Of(plan);
        var ofNode = node is null
            ? all
            : [.. all.Where(each => each.ShownBy.Contains(HostOf(node), StringComparer.OrdinalIgnoreCase))];
        var meant = service is null ? ofNode : [.. ofNode.Where(each => Is(each.Service, service))];
        names = meant is [var first, ..] && meant.All(each => each.Names.SequenceEqual(first.Names))
            ? [.. first.Names.Select(Form)]
            : [];
        error = names is [_, ..] ? null
            : all is [] ? CommandError.Usage("the plan has no certificates", "write its servers into the deployment file (clusters)")
            : ofNode is [] ? CommandError.Usage($"the plan has no certificate of {Quotation.Of(node!)}", $"name one of: {Hosts(all)}")
            : meant is [] ? CommandError.Usage($"the plan has no certificate {Quotation.Of(service!)} there", $"name one of: {Services(ofNode)}")
            : node is null ? CommandError.Usage("the plan has several certificates", $"name the server with --node: {Hosts(meant)}")
            : CommandError.Usage(
                $"the plan has several certificates of {Quotation.Of(node)}",
                $"name one with --certificate: {Services(meant)}");
        return error is null;
    }

    /// <summary>The host of <c>HOST:PORT</c>; what has more colons, or none, stays as it is.</summary>
    internal static string HostOf(string node) => node.Split(':') is [var host, _] ? host : node;

    static bool Is(string service, string word) => service.Equals(word, StringComparison.OrdinalIgnoreCase)
        || service.Split(' ', '(', ')').Contains(word, StringComparer.OrdinalIgnoreCase);

    // As certificates have it, in A-labels; what is no DNS name stays, and is then missing in each of them.
    static string Form(string name) => CertificateName.TryParse($"dns:{name}", out var read, out _)
        ? read.ToString()
        : $"dns:{name}";

    static string Hosts(ImmutableArray<PlannedCertificate> certificates) =>
        string.Join(", ", certificates.SelectMany(each => each.ShownBy).Distinct(StringComparer.OrdinalIgnoreCase));

    static string Services(ImmutableArray<PlannedCertificate> certificates) =>
        string.Join(", ", certificates.Select(each => each.Service).Distinct());
}
