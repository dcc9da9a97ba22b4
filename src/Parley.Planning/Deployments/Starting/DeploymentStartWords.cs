using System.Collections.Immutable;
using Parley.Planning.Deployments.Words;

namespace Parley.Planning.Deployments.Starting;

/// <summary>The words with which a file can be begun, on a command line or in answers.</summary>
public static class DeploymentStartWords
{
    /// <summary>What users get.</summary>
    public static ImmutableArray<string> Modes { get; } = [.. DeploymentWords.Modes.All];

    /// <summary>Where the services run.</summary>
    public static ImmutableArray<string> Hostings { get; } = [.. DeploymentWords.Hostings.All];

    /// <summary>How users outside get in.</summary>
    public static ImmutableArray<string> RemoteAccesses { get; } = [.. DeploymentWords.RemoteAccesses.All];

    /// <summary>Who signs the certificates.</summary>
    public static ImmutableArray<string> Authorities { get; } = [.. DeploymentWords.Authorities.All];

    /// <summary>The beginning that the words say; a word that is missing leaves the point open, or at its default.</summary>
    public static DeploymentStart Start(string domain, string? mode, string? hosting, string? remote, string? authority) => new()
    {
        Domain = domain,
        Mode = Find(DeploymentWords.Modes, mode) ?? default,
        Hosting = Find(DeploymentWords.Hostings, hosting) ?? default,
        Remote = Find(DeploymentWords.RemoteAccesses, remote),
        Authority = Find(DeploymentWords.Authorities, authority),
    };

    static T? Find<T>(WordList<T> words, string? word)
        where T : struct => word is null ? null : words.Find(word);
}
