using Parley.Configuration.Parameters;

namespace Parley.Configuration.Lint;

/// <summary>What a file is reviewed for.</summary>
public sealed record LintRequest
{
    /// <summary>The platforms of the clients that read it; default none, and then nothing is said of platforms.</summary>
    public ClientPlatforms Platforms { get; init; }

    /// <summary>The domain that users sign in with; default <see langword="null"/>, not known.</summary>
    public string? Domain { get; init; }

    /// <summary>
    /// Whether the servers, photos and passwords that the file names are looked at; default yes. A check does that with the
    /// service profile beside the file.
    /// </summary>
    public bool IncludesServers { get; init; } = true;
}
