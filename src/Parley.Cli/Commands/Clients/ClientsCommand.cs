using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Client.Rules;

namespace Parley.Cli.Commands.Clients;

/// <summary><c>parley clients [NAME…]</c>: the rules of the clients that reports speak of, each with its source.</summary>
sealed class ClientsCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json", "markdown");

    readonly Argument<string[]> _names = new("name")
    {
        Description = "A client, or a group such as jabber. Without one, all.",
        HelpName = "NAME",
        Arity = ArgumentArity.ZeroOrMore,
    };

    internal ClientsCommand(CommandEnvironment environment)
        : base(
            "clients",
            "Tell what a client does with a certificate: what it trusts, which names it reads, when it asks and when it refuses.")
    {
        _environment = environment;
        _names.CompletionSources.Add(_ => ClientWords.All);
        Add(_names);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley clients", "all clients"),
        new("parley clients jabber-android", "one of them"),
        new("parley clients --format markdown --output clients.md", "all of them, as a document"),
    ];

    int Run(ParseResult parsed)
    {
        if (!ClientWords.TryRead(parsed.GetValue(_names), out var named, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);

        var clients = named.IsEmpty ? KnownClients.All : named;
        using (writer)
        {
            switch (_output.Format(parsed))
            {
                case "json":
                    ClientsJson.Write(writer.Writer, clients);
                    break;
                case "markdown":
                    ClientsMarkdown.Write(writer.Writer, clients);
                    break;
                default:
                    ClientsText.Write(_output.Console(parsed, _environment, writer), clients);
                    break;
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}
