using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Parley.Cli.Parsing;
using Parley.Client.Rules;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>
/// Clients whose decisions are told. Their rules are many types, which only they load who name a client: nothing here may be
/// drawn into what every run does.
/// </summary>
sealed class ChosenClients
{
    ChosenClients(IReadOnlyList<ClientRules> rules) => Rules = rules;

    /// <summary>At least one.</summary>
    internal IReadOnlyList<ClientRules> Rules { get; }

    /// <summary>Reads the values of <c>--client</c>, where there are any.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool TryRead(string[] names, out ChosenClients? chosen, [NotNullWhen(false)] out CommandError? error)
    {
        var isRight = ClientWords.TryRead(names, out var rules, out error);
        chosen = new(rules);
        return isRight;
    }
}
