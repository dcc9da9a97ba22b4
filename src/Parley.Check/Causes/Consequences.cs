using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>What follows from what: a symptom that something earlier on the line explains is not a cause of its own.</summary>
sealed class Consequences
{
    /// <summary>
    /// The findings that explain others; there are few of them, so that a flood of symptoms stays cheap to explain.
    /// </summary>
    static readonly ImmutableArray<string> Explaining =
    [
        "dns.lookup.", "dns.srv.", "config.address.", "discovery.path.", "discovery.records.misspelt", "discovery.srv.wrong-port",
        "discovery.srv.ports-exchanged", "transport.stream.service-refused", "transport.starttls.refused",
        "transport.starttls.not-offered", "transport.starttls.injected-data", "cert.chain.self-signed",
        "config.file.encoding-differs", "cert.identity.", "cert.usage.", "cert.key.too-small", "cert.signature.weak-algorithm",
        "cert.chain.missing-intermediate", "cert.chain.issuer-of-other-key", "cert.constraints.not-an-authority",
    ];

    /// <summary>
    /// How far back an explanation is followed: a refused connection, to an address that nobody promised, because the
    /// record was misspelt. There is no longer story, and a circle ends here.
    /// </summary>
    const int LongestStory = 4;

    readonly ImmutableArray<Symptom> _explaining;

    internal Consequences(IEnumerable<Symptom> all) => _explaining =
        [
            .. all.Where(
                symptom => Explaining.Any(code => symptom.Observation.Finding.Code.StartsWith(code, StringComparison.Ordinal)))
        ];

    /// <summary>What explains a symptom, or <see langword="null"/> where it is a cause of its own.</summary>
    internal Symptom? ExplanationOf(Symptom symptom)
    {
        Symptom? explanation = null;
        for (var step = 0; step < LongestStory && ReasonOf(explanation ?? symptom) is { } reason; step++)
            explanation = reason;
        return explanation;
    }

    Symptom? ReasonOf(Symptom symptom)
    {
        foreach (var other in _explaining)
        {
            if (Explains(other, symptom))
                return other;
        }

        return null;
    }

    static bool Explains(Symptom cause, Symptom symptom)
    {
        var (why, what) = (cause.Observation, symptom.Observation);
        return what.Finding.Code switch
        {
            // A bare name is asked for as it stands, and no name server knows it.
            _ when IsFailedLookup(what) =>
                (Is(why, "config.address.is-bare-host-name") && Same(why["address"], what["name"]))
                || (Is(why, "dns.srv.target-not-looked-up") && Same(why["target"], what["name"])),
            // Nothing is found where the questions for it fail.
            "discovery.path.none" => (IsFailedLookup(why) && Lists(what["records"], why["name"]))
                || (Is(why, "discovery.records.misspelt") && Lists(what["records"], why["asked"])),
            "discovery.path.fallback-only" => Is(why, "discovery.records.misspelt") && Lists(what["records"], why["asked"]),
            "discovery.records.xmpp-missing" => (Is(why, "discovery.records.misspelt") && Same(what["record"], why["asked"]))
                || (IsFailedLookup(why) && Same(what["record"], why["name"])),
            "discovery.time.beyond-vendor-limit" => Is(why, "dns.lookup.timed-out"),
            // A host without an address cannot be visited; a bare name has none but where its domain is searched.
            "client.node.no-address" =>
                (Is(why, "dns.srv.target-without-address") && Same(why["target"], what["host"]))
                || (Is(why, "config.address.is-bare-host-name") && Same(why["address"], what["host"])),
            // What names a server wrongly is to be corrected, not its certificate.
            "cert.identity.address-literal" =>
                (Is(why, "dns.srv.target-is-address") && Same(why["target"], what["reference"]))
                || (Is(why, "config.address.is-address-literal") && Same(why["address"], what["reference"])),
            "cert.identity.bare-host-name" =>
                Is(why, "config.address.is-bare-host-name") && Same(why["address"], what["reference"]),
            // What was sent in place of the right one is not a mistake of its own.
            "cert.chain.unrelated-certificate" or "cert.chain.duplicate-certificate" => cause.Effect == symptom.Effect
                && (Is(why, "cert.chain.missing-intermediate") || Is(why, "cert.chain.issuer-of-other-key")),
            // A certificate that is to be replaced by another in any case need not be renewed.
            "cert.validity.expired" or "cert.validity.ends-soon" => IsOf(why, "cert.chain.self-signed", what),
            // What one client objects to besides goes with what all of them object to: the same line of the same certificate.
            "cert.profile.no-alternative-name" or "cert.profile.common-name" => IsOf(why, "cert.identity.", what),
            "cert.profile.extended-key-usage" => IsOf(why, "cert.usage.extended-key-usage", what),
            "cert.profile.key-usage" => IsOf(why, "cert.usage.key-usage", what),
            "cert.key.not-approved" => IsOf(why, "cert.key.too-small", what),
            "cert.signature.not-approved" => IsOf(why, "cert.signature.weak-algorithm", what),
            // A server that does not have the domain has no certificate for it either, and one without a certificate no TLS at all.
            "transport.tls.name-not-served" => Is(why, "transport.stream.service-refused") && IsOneHost(cause, symptom),
            // What was put in before TLS is what TLS fails at.
            "transport.starttls.broken-off" or "transport.starttls.plain-after-agreement" =>
                Is(why, "transport.starttls.injected-data") && cause.Effect == symptom.Effect,
            "transport.tls.closed-at-once" or "transport.dial.refused" or "transport.tls.alert" => IsDirectWay(cause, symptom)
                || IsWrongWay(why, symptom.Effect),
            // Read in the encoding that it names, a file of another one is no document.
            "config.document.unreadable" => Is(why, "config.file.encoding-differs") && cause.Effect == symptom.Effect,
            // A server's certificate that signs others was made for nothing of what authorities do.
            "cert.usage.key-usage" => IsOf(why, "cert.constraints.not-an-authority", what),
            "cert.constraints.path-length" => Is(why, "cert.constraints.not-an-authority") && cause.Effect == symptom.Effect,
            _ => symptom.Stage == Stage.Transport && IsWrongWay(why, symptom.Effect),
        };
    }

    /// <summary>Whether a client was led to a node by mistake, so that what is met there is not what is wrong.</summary>
    static bool IsWrongWay(Observation why, Effect met) =>
        // Where no record names a server, nobody promised that the domain's own address is one.
        (Is(why, "discovery.path.fallback-only") && Same(why["node"], met.Node))
        || ((Is(why, "discovery.srv.wrong-port") || Is(why, "discovery.srv.ports-exchanged"))
            && Lists(why["nodes"], met.Node))
        || (Is(why, "dns.srv.target-is-address") && Same(why["target"], met.Host))
        || (Is(why, "config.address.is-address-literal") && Same(why["address"], met.Host));

    /// <summary>
    /// Whether the one says that a server has no TLS, and the other is met at its port for TLS from the first octet.
    /// </summary>
    static bool IsDirectWay(Symptom cause, Symptom symptom) =>
        (Is(cause.Observation, "transport.starttls.refused") || Is(cause.Observation, "transport.starttls.not-offered"))
        && (cause.Effect.Service, symptom.Effect.Service) is
            ("xmpp", "xmpp-direct-tls") or ("ldap", "ldaps") or ("global-catalog", "global-catalog-tls")
            or ("ldap", "global-catalog-tls") or ("global-catalog", "ldaps")
        && IsOneHost(cause, symptom);

    /// <summary>Whether the one is of a family and about the same certificate.</summary>
    static bool IsOf(Observation why, string family, Observation what) =>
        why.Finding.Code.StartsWith(family, StringComparison.Ordinal) && Same(why["sha256"], what["sha256"]);

    static bool IsOneHost(Symptom one, Symptom other) => Same(one.Effect.Host, other.Effect.Host);

    static bool Is(Observation observation, string code) => observation.Finding.Code == code;

    static bool IsFailedLookup(Observation observation) =>
        observation.Finding.Code.StartsWith("dns.lookup.", StringComparison.Ordinal);

    static bool Same(string? one, string? other) => one is not null && one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static bool Lists(string? list, string? item) =>
        item is not null && list is not null && list.Split(", ").Contains(item, StringComparer.OrdinalIgnoreCase);
}
