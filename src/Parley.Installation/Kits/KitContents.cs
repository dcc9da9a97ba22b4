using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Installation.Findings;

namespace Parley.Installation.Kits;

/// <summary>The certificates that a trust kit hands out.</summary>
public sealed record KitContents
{
    /// <summary>
    /// Certificates at most. A deployment has a few authorities; somebody who gives the bundle of all public roots has
    /// mistaken the file, and a client that trusts them all again gains nothing.
    /// </summary>
    public const int MaximumCertificates = 50;

    /// <summary>At least one: roots first, each kind in the order of the files.</summary>
    public required ImmutableArray<KitCertificate> Certificates { get; init; }

    /// <summary>What is to be said about the choice.</summary>
    public ImmutableArray<Observation> Findings { get; init; } = [];

    /// <summary>Takes from files what belongs into a kit. A private key anywhere stops it: whoever gets the kit would get the key.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="withExceptions">Certificates of servers are taken too, to be accepted as they are.</param>
    /// <param name="contents">What the kit holds.</param>
    /// <param name="refusal">Why there can be no kit.</param>
    public static bool TryTake(
        ImmutableArray<KitSource> sources, bool withExceptions, [NotNullWhen(true)] out KitContents? contents,
        [NotNullWhen(false)] out KitRefusal? refusal)
    {
        contents = null;
        refusal = sources.Select(KeyIn).FirstOrDefault(found => found is not null);
        if (refusal is not null)
            return false;

        var chosen = new List<KitCertificate>();
        var report = new Report();
        var seen = new HashSet<Certificate>();
        foreach (var source in sources)
        {
            foreach (var certificate in source.Content.Certificates.Where(seen.Add))
            {
                var place = TrustPlaces.Of(certificate);
                if (place != TrustPlace.Exception || withExceptions)
                {
                    chosen.Add(new() { Certificate = certificate, Place = place });
                    continue;
                }

                report.Add(InstallationFindings.KitServerLeftOut, certificate.DisplayName,
                    ("subject", certificate.DisplayName), ("file", source.Name));
            }
        }

        refusal = chosen.Count switch
        {
            0 when seen.Count == 0 => new("there is no certificate to trust", "name the file with the root"),
            0 => new("there are only certificates of servers",
                "name the file with the root that vouches for them; --exceptions has clients accept exactly these, one server at a time"),
            > MaximumCertificates => new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"there are {chosen.Count} authorities, and a kit holds {MaximumCertificates} at most"),
                "name only the chain that clients lack, not a bundle of public roots"),
            _ => null,
        };
        if (refusal is not null)
            return false;
        contents = new() { Certificates = [.. chosen.OrderBy(one => one.Place)], Findings = report.ToImmutable() };
        return true;
    }

    static KitRefusal? KeyIn(KitSource source) =>
        source.Content.Items.OfType<MaterialItem.OfPrivateKey>().FirstOrDefault() is { } key
            ? new($"{source.Name}, {key.Place}: a private key, and whoever gets the kit would get it",
                "name a file with the certificates alone; if this file went to others already, have the certificate revoked and make a new key")
            : null;
}
