using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Diagnostics;

namespace Parley.Check.Bundles;

/// <summary>The octets of a bundle that is read; each is decoded, checked and read once, when it is first referred to.</summary>
sealed class ReadObjects(EvidenceNode table)
{
    readonly Dictionary<string, byte[]> _octets = new(StringComparer.Ordinal);
    readonly Dictionary<string, object?> _read = new(StringComparer.Ordinal);

    internal ImmutableArray<ReadOnlyMemory<byte>> Octets(EvidenceNode parent, string name) =>
        parent.Read(name, node => (ReadOnlyMemory<byte>)Octets(node));

    internal ImmutableArray<Certificate> Certificates(EvidenceNode parent, string name) =>
        All(parent, name, "a certificate", (byte[] octets, [NotNullWhen(true)] out Certificate? read, out ParseError error) =>
            Certificate.TryParse(octets, out read, out error));

    internal ImmutableArray<CertificateRevocationList> Lists(EvidenceNode parent, string name) =>
        All(parent, name, "a revocation list", (byte[] octets, [NotNullWhen(true)] out CertificateRevocationList? read, out ParseError error) =>
            CertificateRevocationList.TryParse(octets, out read, out error));

    internal ImmutableArray<OcspResponse> Answers(EvidenceNode parent, string name) =>
        All(parent, name, "an OCSP answer", (byte[] octets, [NotNullWhen(true)] out OcspResponse? read, out ParseError error) =>
            OcspResponse.TryParse(octets, out read, out error));

    ImmutableArray<T> All<T>(EvidenceNode parent, string name, string what, Parser<T> parse)
        where T : class => [.. parent.Items(name).Select(node => One(node, what, parse)).OfType<T>()];

    T? One<T>(EvidenceNode node, string what, Parser<T> parse)
        where T : class
    {
        var key = $"{what} {node.AsText()}";
        if (!_read.TryGetValue(key, out var read))
        {
            if (parse(Octets(node), out var parsed, out var error))
                read = parsed;
            else
                node.Fail(what, error.ToString());
            _read[key] = read;
        }

        return (T?)read;
    }

    byte[] Octets(EvidenceNode node)
    {
        var reference = node.AsText();
        if (_octets.TryGetValue(reference, out var octets))
            return octets;
        if (!table.Has(reference))
        {
            node.Fail("the SHA-256 of one of the objects", EvidenceNode.Quoted(reference));
            return [];
        }

        var kept = table.Member(reference);
        octets = kept.AsOctets();
        if (ObjectTable.ReferenceOf(octets) != reference)
            kept.Fail("octets with this SHA-256", "others: the file was changed");
        return _octets[reference] = octets;
    }

    delegate bool Parser<T>(byte[] octets, [NotNullWhen(true)] out T? read, out ParseError error)
        where T : class;
}
