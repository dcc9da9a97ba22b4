using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Xml;

namespace Parley.Configuration.UserData;

/// <summary>The answer to <c>GET user/{id}</c>, as far as sign-in needs it.</summary>
public sealed record UserAnswer
{
    /// <summary>The user's name on the cluster; <see langword="null"/> where it is not told.</summary>
    public string? UserName { get; init; }

    /// <summary>The name to show; <see langword="null"/> where it is not told.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The mail address; <see langword="null"/> where it is not told.</summary>
    public string? Email { get; init; }

    /// <summary>The address for URI dialling and, on many deployments, for messages; <see langword="null"/> where it is not told.</summary>
    public string? DirectoryUri { get; init; }

    /// <summary>Whether this cluster is the user's home; <see langword="null"/> where it is not told.</summary>
    public bool? IsHomeCluster { get; init; }

    /// <summary>Whether messages and presence are on for the user; <see langword="null"/> where it is not told.</summary>
    public bool? PresenceEnabled { get; init; }

    /// <summary>The presence nodes, in the order of the answer; may be empty.</summary>
    public ImmutableArray<string> PresenceNodes { get; init; } = [];

    /// <summary>Links to the service profile, to be tried in this order, as sent; see <see cref="NodeLink"/>.</summary>
    public ImmutableArray<string> ServiceProfileLinks { get; init; } = [];

    /// <summary>Links to the centrally kept client configuration (release 12.5 and later), as sent.</summary>
    public ImmutableArray<string> ClientProfileLinks { get; init; } = [];

    /// <summary>Reads the answer; fails where it is not XML or another document.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> source, [NotNullWhen(true)] out UserAnswer? answer, out MarkupError error)
    {
        answer = null;
        if (!AnswerDocument.TryOpen(source, "user", out var root, out error))
            return false;
        var home = root.Child("homeCluster");
        answer = new()
        {
            UserName = root.ChildText("userName"),
            DisplayName = root.ChildText("displayName"),
            Email = root.ChildText("email"),
            DirectoryUri = root.ChildText("directoryUri"),
            IsHomeCluster = AnswerDocument.Flag(home?.Text),
            PresenceEnabled = AnswerDocument.Flag(home?.Attribute("enableImAndPresence")),
            PresenceNodes = [.. Texts(root, "imAndPresence", "server")],
            ServiceProfileLinks = Links(root, "serviceProfile"),
            ClientProfileLinks = Links(root, "jabberProfile"),
        };
        return true;
    }

    /// <summary>The link is a child element in current releases, an attribute in older ones; it may repeat.</summary>
    static ImmutableArray<string> Links(MarkupElement root, string name) =>
    [
        .. root.Children
            .Where(child => child.Is(name))
            .SelectMany(profile => profile.Children
                .Where(child => child.Is("uri"))
                .Select(child => child.Text)
                .Append(profile.Attribute("uri") ?? ""))
            .Where(link => link.Length > 0)
            .Distinct(StringComparer.Ordinal)
    ];

    static IEnumerable<string> Texts(MarkupElement root, string parent, string name) => root.Children
        .Where(child => child.Is(parent))
        .SelectMany(child => child.Children)
        .Where(child => child.Is(name) && child.Text.Length > 0)
        .Select(child => child.Text);
}
