using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>
/// Names the very certificate that a chain file lacks, where the walk met it: another server sends it, or it was fetched
/// from the address that a certificate names. An authority that is unknown at one server may be known from another.
/// </summary>
sealed class KnownAuthorities
{
    readonly ImmutableArray<(Certificate Certificate, string Place)> _known;
    readonly ILookup<string, Certificate> _bySha256;
    readonly ImmutableArray<Certificate> _between;

    /// <summary>Gathers what was sent and fetched.</summary>
    /// <param name="services">What was met.</param>
    /// <param name="time">What is over then, or not begun, is of no use.</param>
    internal KnownAuthorities(ImmutableArray<ServiceReport> services, DateTimeOffset time)
    {
        var connections = services.SelectMany(service => service.Nodes)
            .SelectMany(node => node.Connections, (node, connection) => (node.Target.Node, connection.Attempt)).ToArray();
        var sent = connections
            .SelectMany(
                met => (met.Attempt.Verdict?.Presented ?? []).Skip(1),
                (met, each) => (each.Certificate, Place: $"{met.Node}, which sends it"))
            .Concat(connections.SelectMany(
                met => met.Attempt.Collected.Issuers,
                (met, issuer) => (Certificate: (Certificate?)issuer, Place: "where the certificate below it says")))
            .Where(each => each.Certificate is not null)
            .Select(each => (Certificate: each.Certificate!, each.Place)) // filtered just before
            .DistinctBy(each => each.Certificate.Sha256)
            .ToArray();
        _bySha256 = sent.ToLookup(each => each.Certificate.Sha256, each => each.Certificate);
        _between =
        [
            .. connections.Select(met => met.Attempt.Verdict?.Best).OfType<CertificatePath>().Where(path => path.IsAnchored)
                .SelectMany(path => path.Certificates.Skip(1)).Where(link => link.Origin != CertificateOrigin.Anchor)
                .Select(link => link.Certificate).Distinct(),
        ];
        _known =
        [
            .. sent.Where(
                each => each.Certificate.NotBefore <= time && time <= each.Certificate.NotAfter && each.Certificate.IsAuthority)
        ];
    }

    /// <summary>
    /// What stands for an observation: an authority that nobody knows where its certificate is not sent is no root to be
    /// installed if it stands below one of those, as the chain of another server shows.
    /// </summary>
    internal Observation InPlaceOf(Observation observation) =>
        observation.Finding == CertificateRules.UntrustedAnchor && observation["authority"] == observation["issuer"]
        && observation["subject"] != observation["issuer"]
        && _between.Any(authority => Is(authority, observation["issuer"], observation["authorityKey"]))
            ? observation with
            {
                Finding = CertificateRules.MissingIntermediate,
                Evidence = observation.Evidence.Add(new("issuerAddress", "the authority")),
            }
            : observation;

    /// <summary>The causes, with the certificate named in the evidence that their fixes are filled from.</summary>
    internal ImmutableArray<RootCause> Name(ImmutableArray<RootCause> causes) =>
        [.. causes.Select(cause => cause with { Observation = Name(cause.Observation) })];

    Observation Name(Observation observation) => observation.Finding.Code switch
    {
        "cert.chain.missing-intermediate" or "cert.chain.issuer-of-other-key" when Find(
            observation["issuer"], known => Hex(known.SubjectKeyIdentifier) == observation["authorityKey"]) is { } issuer =>
            With(
                observation, "issuerAddress",
                $"{PlaceOf(observation["issuerAddress"], issuer.Place)} ({Words(issuer.Certificate)})"),
        "cert.validity.expired" when observation["role"] == "intermediate certificate"
            && _bySha256[observation["sha256"] ?? ""].FirstOrDefault() is { } expired
            && Find(
                observation["subject"],
                known => known.PublicKey.KeyOctets.Span.SequenceEqual(expired.PublicKey.KeyOctets.Span)) is { } current =>
            With(observation, "replacement",
                $"put the current one ({Words(current.Certificate)}), as at {current.Place}, into the server's chain "
                    + "file and restart the service"),
        _ => observation,
    };

    (Certificate Certificate, string Place)? Find(string? subject, Func<Certificate, bool> fits)
    {
        foreach (var known in _known)
        {
            if (known.Certificate.Subject.ToString() == subject && fits(known.Certificate))
                return known;
        }

        return null;
    }

    static bool Is(Certificate authority, string? subject, string? key) =>
        authority.Subject.ToString() == subject && Hex(authority.SubjectKeyIdentifier) == key;

    /// <summary>An address that the certificate itself names is nearer than another server.</summary>
    static string PlaceOf(string? address, string place) =>
        Uri.TryCreate(address, UriKind.Absolute, out _) ? $"{address}" : place;

    static string Words(Certificate certificate) => $"serial {certificate.SerialText}, SHA-256 {certificate.Sha256}";

    static string? Hex(ReadOnlyMemory<byte>? identifier) => identifier is { } octets ? Convert.ToHexString(octets.Span) : null;

    static Observation With(Observation observation, string name, string value) => observation with
    {
        Evidence = [.. observation.Evidence.Select(item => item.Name == name ? new(name, value) : item)],
    };
}
