using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>What follows from what: a symptom that something earlier on the line explains is not a cause of its own.</summary>
sealed class Consequences
{
    /// <summary>The findings that explain others; there are few of them, so that a flood of symptoms stays cheap to explain.</summary>
    static readonly ImmutableArray<string> Explaining =
        ["dns.lookup.", "dns.srv.", "config.address.", "discovery.path.fallback-only"];

    readonly ImmutableArray<Symptom> _explaining;

    internal Consequences(IEnumerable<Symptom> all) => _explaining =
        [.. all.Where(symptom => Explaining.Any(code => symptom.Observation.Finding.Code.StartsWith(code, StringComparison.Ordinal)))];

    /// <summary>What explains a symptom, or <see langword="null"/> where it is a cause of its own.</summary>
    internal Symptom? ExplanationOf(Symptom symptom)
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
            // Nothing is found where the questions for it fail.
            "discovery.path.none" => IsFailedLookup(why) && Lists(what["records"], why["name"]),
            "discovery.time.beyond-vendor-limit" => Is(why, "dns.lookup.timed-out"),
            // A host without an address cannot be visited; a bare name has none but where its domain is searched.
            "client.node.no-address" =>
                (Is(why, "dns.srv.target-without-address") && Same(why["target"], what["host"]))
                || (Is(why, "config.address.is-bare-host-name") && Same(why["address"], what["host"])),
            // What names a server wrongly is to be corrected, not its certificate.
            "cert.identity.address-literal" =>
                (Is(why, "dns.srv.target-is-address") && Same(why["target"], what["reference"]))
                || (Is(why, "config.address.is-address-literal") && Same(why["address"], what["reference"])),
            "cert.identity.bare-host-name" => Is(why, "config.address.is-bare-host-name") && Same(why["address"], what["reference"]),
            // Where no record names a server, nobody promised that the domain's own address is one.
            _ => symptom.Stage == Stage.Transport && Is(why, "discovery.path.fallback-only") && Same(why["node"], symptom.Effect.Node),
        };
    }

    static bool Is(Observation observation, string code) => observation.Finding.Code == code;

    static bool IsFailedLookup(Observation observation) => observation.Finding.Code.StartsWith("dns.lookup.", StringComparison.Ordinal);

    static bool Same(string? one, string? other) => one is not null && one.Equals(other, StringComparison.OrdinalIgnoreCase);

    static bool Lists(string? list, string? item) =>
        item is not null && list is not null && list.Split(", ").Contains(item, StringComparer.OrdinalIgnoreCase);
}
