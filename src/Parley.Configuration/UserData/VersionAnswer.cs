using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Xml;

namespace Parley.Configuration.UserData;

/// <summary>The answer to <c>GET version</c>: what the user data service of a node speaks.</summary>
public sealed record VersionAnswer
{
    /// <summary>The version of the interface, such as <c>12.5.1</c>; <see langword="null"/> where it is not told.</summary>
    public string? Version { get; init; }

    /// <summary>Whether a search of users needs credentials; <see langword="null"/> before release 11.5, which does not tell.</summary>
    public bool? SearchNeedsCredentials { get; init; }

    /// <summary>Reads the answer; fails where it is not XML or another document.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> source, [NotNullWhen(true)] out VersionAnswer? answer, out MarkupError error)
    {
        answer = null;
        if (!AnswerDocument.TryOpen(source, "versionInformation", out var root, out error))
            return false;
        var capabilities = root.Child("capabilities");
        answer = new()
        {
            Version = root.ChildText("version") ?? root.Attribute("version"),
            // The vendor's sample has the plural, its prose the singular.
            SearchNeedsCredentials = AnswerDocument.Flag(
                capabilities?.ChildText("usersResourceAuthEnabled") ?? capabilities?.ChildText("userResourceAuthEnabled")),
        };
        return true;
    }
}
