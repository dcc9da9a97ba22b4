using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Client.Rules;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>Clients whose decisions are told. Their rules are many types, which only they load who name a client.</summary>
sealed record ChosenClients
{
    ChosenClients(ImmutableArray<ClientRules> rules) => Rules = rules;

    /// <summary>At least one.</summary>
    internal ImmutableArray<ClientRules> Rules { get; }

    /// <summary>Reads the values of <c>--client</c>, where there are any.</summary>
    internal static bool TryRead(string[] names, out ChosenClients? chosen, [NotNullWhen(false)] out CommandError? error)
    {
        var isRight = ClientWords.TryRead(names, out var rules, out error);
        chosen = new(rules);
        return isRight;
    }
}
