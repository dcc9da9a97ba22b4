using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>The words of <c>FIPS_MODE</c>; the guide has others for Windows than for mobile devices.</summary>
public sealed record FipsSpellings
{
    /// <summary>Words that turn it on.</summary>
    public required ImmutableArray<string> On { get; init; }

    /// <summary>Words that turn it off.</summary>
    public required ImmutableArray<string> Off { get; init; }

    /// <summary>What a word means; null where it is none of them.</summary>
    public bool? Meaning(string word) =>
        On.Contains(word, StringComparer.OrdinalIgnoreCase) ? true : Off.Contains(word, StringComparer.OrdinalIgnoreCase) ? false : null;
}
