using System.Collections.Immutable;
using Parley.Certificates.Trust;
using Parley.Diagnostics;
using Parley.Installation.Kits;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary>The kits that were made, and what is to be known of them.</summary>
sealed record KitReport(KitArguments Arguments, ImmutableArray<TrustKit> Kits, ImmutableArray<Observation> Findings)
{
    /// <summary>Makes the kits; <paramref name="system"/> tells which roots need none.</summary>
    internal static KitReport Of(KitArguments arguments, TrustStore system)
    {
        ImmutableArray<TrustKit> kits =
        [
            .. arguments.Platforms.Select(platform => TrustKits.Make(platform, arguments.Contents, arguments.Options))
        ];
        return new(
            arguments, [.. kits.Where(kit => !kit.Files.IsEmpty)],
            KitReview.Of(arguments.Contents, kits, system, arguments.Time, arguments.Planned));
    }
}
