using System.Collections.Immutable;

namespace Parley.Acceptance.Tests.Lab;

/// <summary>
/// Pairs and triples of faults of the lab that can be seen beside each other. Faults of one place hide one another (a
/// server that refuses connections shows no certificate), so that each is taken from another place.
/// </summary>
static class FaultCombinations
{
    static readonly ImmutableArray<ImmutableArray<string>> Places =
    [
        ["port-speaks-http", "issuer-not-an-authority", "intermediate-missing"], // the first call manager
        ["path-too-long", "weak-signature", "second-node-certificate-expired"], // the second one
        [
            "xmpp-certificate-expired", "xmpp-name-is-host", "starttls-stripped", "wildcard-does-not-cover-domain", "xmpp-host-unknown",
            "connection-refused", "second-node-self-signed", "xmpp-service-of-servers", "certificate-ends-soon",
        ], // the presence nodes
        [
            "untrusted-root", "certificate-not-yet-valid", "signature-broken", "ldap-starttls-refused", "old-tls-only", "global-catalog-down",
            "directory-unavailable",
        ], // the directory
        ["wrong-usage", "server-silent", "sip-name-is-host", "silent-inside-tls", "chain-disordered", "sip-unavailable"], // calls
        [
            "self-signed", "common-name-only", "key-too-small", "server-hangs-up", "name-with-trailing-dot", "certificate-revoked",
            "server-name-unknown", "connection-reset", "voicemail-host-unknown", "name-misspelt",
        ], // voicemail
        [
            "bare-host-name", "critical-extension-unknown", "wildcard-too-deep", "intermediate-of-other-key", "root-instead-of-intermediate",
            "name-constraints-violated", "key-usage-without-signature",
        ], // photos
        ["configuration-unreadable", "configuration-misnamed"], // documents
        ["srv-target-alias", "srv-target-missing", "xmpp-record-misspelt", "srv-port-zero", "host-meta-insecure"], // DNS
        ["revocation-list-outdated", "revocation-list-gone", "intermediate-ends-soon", "root-expired"], // the authorities
    ];

    /// <summary>Every pair of places and every third triple, with another fault of each place every time.</summary>
    internal static ImmutableArray<string[]> All { get; } = [.. Pairs(), .. Triples()];

    static IEnumerable<string[]> Pairs()
    {
        for (var one = 0; one < Places.Length; one++)
        {
            for (var two = one + 1; two < Places.Length; two++)
            {
                if (CanBeSeenTogether(one, two))
                    yield return [Of(one, two), Of(two, one + two)];
            }
        }
    }

    static IEnumerable<string[]> Triples()
    {
        var number = 0;
        for (var one = 0; one < Places.Length; one++)
        {
            for (var two = one + 1; two < Places.Length; two++)
            {
                for (var three = two + 1; three < Places.Length; three++)
                {
                    if (number++ % 4 == 0 && CanBeSeenTogether(one, two) && CanBeSeenTogether(two, three) && CanBeSeenTogether(one, three))
                        yield return [Of(one, number), Of(two, number + one), Of(three, number + two)];
                }
            }
        }
    }

    /// <summary>Without the photos' address, which the configuration names, no photo server is visited.</summary>
    static bool CanBeSeenTogether(int one, int two) => (one, two) is not (6, 7);

    static string Of(int place, int turn) => Places[place][turn % Places[place].Length];
}
