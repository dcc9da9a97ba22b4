using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Config.Bootstrap;
using Parley.Cli.Commands.Config.Diff;
using Parley.Cli.Commands.Config.Lint;
using Parley.Cli.Commands.Config.Merge;
using Parley.Cli.Commands.Config.Migrate;
using Parley.Cli.Commands.Config.Url;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Config;

/// <summary><c>parley config …</c>: the documents that configure clients.</summary>
sealed class ConfigCommand : Command, IHasExamples
{
    internal ConfigCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base(
            "config",
            "The documents that configure clients: jabber-config.xml, service profiles, bootstrap files, provisioning links.")
    {
        foreach (var command in CommandChoice.Of(
            words,
            new("lint", () => new LintCommand(environment)),
            new("migrate", () => new MigrateCommand(environment)),
            new("merge", () => new MergeCommand(environment)),
            new("diff", () => new DiffCommand(environment)),
            new("url", () => new UrlCommand(environment)),
            new("bootstrap", () => new BootstrapCommand(environment))))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley config lint jabber-config.xml", "what is wrong with a configuration file, and what mends it"),
        new("parley config migrate jabber-config.xml", "a file under the names that clients read since release 11.8"),
        new("parley config diff jabber-config.xml jabber-config.new.xml", "what changes, and who is signed out by it"),
        new("parley config merge --profile profile.xml --config jabber-config.xml", "which value holds, and who gave it"),
    ];
}
