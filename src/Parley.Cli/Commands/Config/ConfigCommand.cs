using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Config.Lint;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Config;

/// <summary><c>parley config …</c>: the documents that configure clients.</summary>
sealed class ConfigCommand : Command, IHasExamples
{
    internal ConfigCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base("config", "The documents that configure clients: jabber-config.xml, service profiles, bootstrap files, provisioning links.")
    {
        foreach (var command in CommandChoice.Of(
            words,
            ("lint", () => new LintCommand(environment))))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley config lint jabber-config.xml", "what is wrong with a configuration file, and what mends it"),
    ];
}
