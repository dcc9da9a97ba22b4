using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Xml;

namespace Parley.Configuration.UserData;

/// <summary>The answer to <c>GET clusterUser</c>: which cluster is the user's home. Not found is an answer too.</summary>
public sealed record ClusterUserAnswer
{
    /// <summary>Whether any cluster knows the user.</summary>
    public required bool Found { get; init; }

    /// <summary>The publisher of the home cluster, as named there; <see langword="null"/> where the user was not found.</summary>
    public string? HomeCluster { get; init; }

    /// <summary>The link to the nodes of the home cluster as sent; see <see cref="NodeLink"/>.</summary>
    public string? ServersLink { get; init; }

    /// <summary>The link to the user on the home cluster as sent; see <see cref="NodeLink"/>.</summary>
    public string? UserLink { get; init; }

    /// <summary>Reads the answer; fails where it is not XML, another document, or does not say whether the user was found.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> source, [NotNullWhen(true)] out ClusterUserAnswer? answer, out MarkupError error)
    {
        answer = null;
        if (!AnswerDocument.TryOpen(source, "clusterUser", out var root, out error))
            return false;
        if (root.Child("result") is not { } result || AnswerDocument.Flag(result.Attribute("found")) is not { } found)
        {
            error = new(root.Line, root.Column, "<result found=\"true\"> or <result found=\"false\">",
                root.Child("result") is null ? "no <result>" : "no such attribute");
            return false;
        }

        var home = root.Child("homeCluster");
        answer = new()
        {
            Found = found,
            HomeCluster = found && home is { Text.Length: > 0 } ? home.Text : null,
            ServersLink = found ? home?.Attribute("serversUri") : null,
            UserLink = found ? result.Attribute("uri") : null,
        };
        return true;
    }
}
