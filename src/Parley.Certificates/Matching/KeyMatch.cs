using System.Collections.Immutable;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Matching;

/// <summary>Which keys, requests and certificates belong together.</summary>
public sealed record KeyMatch
{
    /// <summary>The keys, in the order in which they were met.</summary>
    public required ImmutableArray<KeyGroup> Groups { get; init; }

    /// <summary>Keys that could not be opened.</summary>
    public required ImmutableArray<UnopenedKey> Unopened { get; init; }

    /// <summary>What is alone, and what could not be opened.</summary>
    /// <param name="severity">
    /// How grave it is that something is alone: in a folder of many that is common; of a few files that are named it is what
    /// was asked.
    /// </param>
    public ImmutableArray<Observation> Findings(Severity severity) =>
    [
        .. Unopened.Select(key => Observation.Of(
            CertificateRules.KeyNotOpened, key.File, ("fault", key.Error.ToString()), ("remedy", key.Error.Remedy))),
        .. Groups.Select(FindingOf).OfType<Observation>().Select(finding => finding with { Severity = severity }),
    ];

    static Observation? FindingOf(KeyGroup group)
    {
        var (hasKey, hasRequest, hasCertificate) = (group.Keys.Any(), group.Requests.Any(), group.Certificates.Any());
        if (hasKey)
        {
            return hasCertificate ? null
                : hasRequest ? Observation.Of(CertificateRules.RequestUnanswered, Files(group), ("name", group.Name), ("key", group.PublicKey.Name))
                : Observation.Of(CertificateRules.KeyAlone, Files(group), ("key", group.PublicKey.Name));
        }

        return group.IsOfAuthority || !(hasRequest || hasCertificate)
            ? null
            : Observation.Of(
                CertificateRules.CertificateWithoutKey, Files(group), ("name", group.Name), ("key", group.PublicKey.Name),
                ("what", hasCertificate ? "certificate" : "request"));
    }

    static string Files(KeyGroup group) => string.Join(", ", group.Items.Select(item => item.File).Distinct(StringComparer.Ordinal));
}
