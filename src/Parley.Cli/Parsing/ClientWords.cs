using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Client.Rules;
using Parley.Diagnostics;

namespace Parley.Cli.Parsing;

/// <summary>Clients on the command line.</summary>
static class ClientWords
{
    /// <summary>The clients of <c>--client</c>, each once; none where the option was not given.</summary>
    internal static bool TryRead(
        string[]? names, out ImmutableArray<ClientRules> clients, [NotNullWhen(false)] out CommandError? error)
    {
        if (names is null or [])
        {
            (clients, error) = ([], null);
            return true;
        }

        if (names.Contains("all", StringComparer.OrdinalIgnoreCase))
        {
            (clients, error) = (KnownClients.All, null);
            return true;
        }

        var isRight = OptionValues.TryRead<string, ImmutableArray<ClientRules>>(names, TryRead, out var groups, out error);
        clients = [.. groups.SelectMany(group => group).Distinct()];
        return isRight;
    }

    static bool TryRead(string name, out ImmutableArray<ClientRules> clients, [NotNullWhen(false)] out CommandError? error)
    {
        error = KnownClients.TryFind(name, out clients)
            ? null
            : CommandError.Usage(
                $"no client {Quotation.Of(name)} is known",
                NearMiss.Question(name, All) ?? "'parley clients' lists them, with their rules");
        return error is null;
    }

    /// <summary>The words that <c>--client</c> takes: every client, then the groups.</summary>
    internal static IEnumerable<string> All =>
        KnownClients.All.Select(client => client.Id).Concat(KnownClients.Groups.Select(group => group.Word));
}
