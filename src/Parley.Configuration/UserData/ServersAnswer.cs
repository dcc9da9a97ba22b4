using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Xml;

namespace Parley.Configuration.UserData;

/// <summary>The answer to <c>GET servers</c>: the nodes of the cluster as its administrator named them.</summary>
public sealed record ServersAnswer
{
    /// <summary>The names in the order of the answer, each once; bare host names and addresses are common and a fault.</summary>
    public required ImmutableArray<string> Nodes { get; init; }

    /// <summary>Reads the answer; fails where it is not XML or another document.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> source, [NotNullWhen(true)] out ServersAnswer? answer, out MarkupError error)
    {
        answer = null;
        if (!AnswerDocument.TryOpen(source, "servers", out var root, out error))
            return false;
        answer = new()
        {
            Nodes =
            [
                .. root.Children
                    .Where(child => child.Is("server") && child.Text.Length > 0)
                    .Select(child => child.Text)
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            ],
        };
        return true;
    }
}
