using System.Collections.Immutable;

namespace Parley.Planning.Tables.Versions;

/// <summary>What a site does that lost its link (planning guide, "Survivable Remote Site Telephony").</summary>
public sealed record SurvivableSiteTable
{
    /// <summary>The versions of the site's router that the guide names.</summary>
    public required ImmutableArray<string> Versions { get; init; }

    /// <summary>What goes on working.</summary>
    public required ImmutableArray<string> Available { get; init; }

    /// <summary>What does not.</summary>
    public required ImmutableArray<string> Unavailable { get; init; }

    /// <summary>Whether a version serves; the guide contradicts itself about those after the last that it names.</summary>
    public SurvivableSiteStanding StandingOf(ProductVersion version)
    {
        var named = Versions.Select(text => ProductVersion.TryParse(text, out var known) ? known : null).OfType<ProductVersion>().Order().ToList();
        return version < named[0] ? SurvivableSiteStanding.TooOld
            : named.Contains(version.Release) ? SurvivableSiteStanding.Supported
            : SurvivableSiteStanding.NotNamed;
    }
}
