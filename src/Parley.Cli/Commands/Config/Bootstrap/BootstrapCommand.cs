using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Config.Bootstrap;

/// <summary><c>parley config bootstrap …</c>: what the installer of Windows clients leaves for the first launch.</summary>
sealed class BootstrapCommand : Command, IHasExamples
{
    internal BootstrapCommand(CommandEnvironment environment)
        : base("bootstrap", "Bootstrap files of Windows clients, and the command lines of the installer that writes them.")
    {
        var argument = ("FILE", "jabber-bootstrap.properties, or a file with the command line of the installer (msiexec …); - is standard input.");
        Add(new BootstrapNewCommand(environment));
        Add(new ChannelReadCommand(
            environment, judges: false, "Show what a bootstrap file or a command line sets.", argument, BootstrapInput.TryRead,
            new("parley config bootstrap show jabber-bootstrap.properties", "what it sets")));
        Add(new ChannelReadCommand(
            environment, judges: true, "Tell what is wrong with a bootstrap file or a command line.", argument,
            BootstrapInput.TryRead,
            new("parley config bootstrap check jabber-bootstrap.properties", "what is wrong, and what mends it")));
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley config bootstrap new --mode phone TFTP=cucm1.example.com CCMCIP=cucm1.example.com",
            "a file for phone mode without DNS records"),
        new("parley config bootstrap check jabber-bootstrap.properties", "what is wrong with a file"),
    ];
}
