using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Model;

namespace Parley.Check.Rehearsal;

/// <summary>
/// Finds which certificate of today a new one renews: the one with the same key, else the one that shares the most of its
/// names. Certificates that are alike in that, such as those of the nodes of a cluster, are renewed together.
/// </summary>
static class ChainMatching
{
    /// <summary>Above every other likeness: who keeps the key renews.</summary>
    const double SameKey = 4;

    /// <summary>Beside names: of two with the same names the one with the same subject.</summary>
    const double SameSubject = 0.5;

    internal static bool TryMatch(
        ImmutableArray<ShownCertificate> shown, ImmutableArray<NewChain> chains,
        out ImmutableArray<(NewChain Chain, ShownCertificate Shown)> matches,
        [NotNullWhen(false)] out RehearsalFault? fault)
    {
        var all = ImmutableArray.CreateBuilder<(NewChain Chain, ShownCertificate Shown)>();
        matches = [];
        fault = null;
        var named = chains.Select(chain => chain.Node).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var chain in chains)
        {
            var found = chain.Node is { } node
                ? [.. shown.Where(one => one.Node.Target.Node.Equals(node, StringComparison.OrdinalIgnoreCase))]
                : Renewed(shown.RemoveAll(one => named.Contains(one.Node.Target.Node)), chain.Leaf);
            if (found.IsEmpty)
            {
                fault = chain.Node is { } absent
                    ? new($"no certificate was met at {absent}, which {chain.Name} is for", $"the nodes that showed one: {Nodes(shown)}")
                    : new($"{chain.Name} shares no key and no name with a certificate that is shown today",
                        $"say which node it is for with HOST:PORT={chain.Name}; the nodes that showed one: {Nodes(shown)}");
                return false;
            }

            if (found.FirstOrDefault(one => all.Any(match => ReferenceEquals(match.Shown, one))) is { } twice)
            {
                var other = all.First(match => ReferenceEquals(match.Shown, twice)).Chain;
                fault = new($"{other.Name} and {chain.Name} would both take the place of the certificate at {twice.Node.Target.Node}",
                    "say which nodes each is for with HOST:PORT=FILE");
                return false;
            }

            all.AddRange(found.Select(one => (chain, one)));
        }

        matches = all.ToImmutable();
        return true;
    }

    static ImmutableArray<ShownCertificate> Renewed(ImmutableArray<ShownCertificate> shown, Certificate leaf)
    {
        var names = NamesOf(leaf);
        var likeness = shown.Select(one => (One: one, Value: Likeness(one.Leaf, leaf, names)))
            .Where(pair => pair.Value > 0).ToList();
        if (likeness.Count == 0)
            return [];
        var best = likeness.Max(pair => pair.Value);
        return [.. likeness.Where(pair => pair.Value >= best).Select(pair => pair.One)];
    }

    static double Likeness(Certificate old, Certificate leaf, HashSet<string> names)
    {
        var key = old.PublicKey.Encoded.Span.SequenceEqual(leaf.PublicKey.Encoded.Span) ? SameKey : 0;
        var of = NamesOf(old);
        var shared = (double)of.Count(names.Contains);
        var subject = !old.Subject.IsEmpty && old.Subject.Equals(leaf.Subject) ? SameSubject : 0;
        return key + (shared / Math.Max(1, of.Union(names).Count())) + subject;
    }

    static HashSet<string> NamesOf(Certificate certificate)
    {
        var names = certificate.SubjectAlternativeNames.All.Select(name => name.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count == 0 && certificate.Subject.CommonName is { } name)
            names.Add($"DNS:{name}");
        return names;
    }

    static string Nodes(ImmutableArray<ShownCertificate> shown) =>
        string.Join(
            ", ",
            shown.Select(one => one.Node.Target.Node).Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("none"));
}
