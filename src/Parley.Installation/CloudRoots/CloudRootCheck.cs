using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Diagnostics;
using Parley.Installation.Findings;

namespace Parley.Installation.CloudRoots;

/// <summary>Holds a store against the roots that the cloud's clients need.</summary>
public sealed record CloudRootCheck
{
    /// <summary>Every root of the table.</summary>
    public required ImmutableArray<CloudRootEntry> Entries { get; init; }

    /// <summary>Roots of the caller's own that the store lacks.</summary>
    public required ImmutableArray<Certificate> LackingOwn { get; init; }

    /// <summary>What is to be done, and what is only worth knowing.</summary>
    public required ImmutableArray<Observation> Findings { get; init; }

    /// <summary>Checks a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">What the store is called in reports.</param>
    /// <param name="own">Roots that must be there as well, such as those of a private authority.</param>
    public static CloudRootCheck Of(TrustStore store, string name, ImmutableArray<Certificate> own) => Of(store, name, own, CloudRootTable.Known);

    internal static CloudRootCheck Of(TrustStore store, string name, ImmutableArray<Certificate> own, CloudRootTable table)
    {
        ArgumentNullException.ThrowIfNull(store);
        var all = store.Anchors.Concat(store.Intermediates).ToImmutableArray();
        ImmutableArray<CloudRootEntry> entries =
            [.. table.Roots.Select(root => new CloudRootEntry(root, all.FirstOrDefault(root.Is)))];
        ImmutableArray<Certificate> lacking = [.. own.Where(certificate => !all.Contains(certificate)).Distinct()];
        var report = new Report();
        foreach (var entry in entries)
        {
            var finding = entry.Outcome switch
            {
                CloudRootOutcome.MissingAndNeeded => InstallationFindings.CloudRootMissing,
                CloudRootOutcome.ThereAndObsolete => InstallationFindings.CloudRootObsolete,
                CloudRootOutcome.MissingHarmless when entry.Root.Asked => InstallationFindings.CloudRootNotNeeded,
                _ => null,
            };
            if (finding is not null)
                report.Add(finding, entry.Root.Name, Evidence(entry.Root, name));
            if (entry.Found is null && all.FirstOrDefault(entry.Root.IsNamed) is { } other)
            {
                report.Add(InstallationFindings.CloudRootOther, entry.Root.Name,
                    ("root", entry.Root.Name), ("found", other.Sha256), ("sha256", entry.Root.Sha256 ?? ""), ("store", name));
            }
        }

        foreach (var certificate in lacking)
        {
            report.Add(InstallationFindings.OwnRootMissing, certificate.DisplayName,
                ("root", certificate.DisplayName), ("sha256", certificate.Sha256), ("store", name));
        }

        return new()
        {
            Entries = entries,
            LackingOwn = lacking,
            Findings = [.. report.ToImmutable().OrderByDescending(each => each.Severity)],
        };
    }

    static (string, object?)[] Evidence(CloudRoot root, string store) =>
    [
        ("root", root.Name), ("remark", root.Remark), ("ends", root.Ends.ToString("O", CultureInfo.InvariantCulture)),
        ("sha256", root.Sha256 ?? "not known"), ("store", store),
    ];
}
