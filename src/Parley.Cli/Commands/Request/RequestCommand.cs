using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Authority;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Request;

/// <summary><c>parley request …</c>: requests for certificates.</summary>
sealed class RequestCommand : Command, IHasExamples
{
    internal RequestCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base("request", "Requests for certificates: make one with the right names for its role, and judge those of any tool.")
    {
        foreach (var command in CommandChoice.Of(
            words,
            new("new", () => new RequestNewCommand(environment)),
            new("check", () => new RequestCheckCommand(environment)),
            new("sign", () => new AuthoritySignCommand(environment, isRequestVerb: true))))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley request new --role xmpp --node imp1.example.com --domain example.com",
            "key and request of a presence server"),
        new(
            "parley request check imp1.csr imp2.csr --rules public",
            "would a public authority take them, and do they fit each other"),
    ];
}
