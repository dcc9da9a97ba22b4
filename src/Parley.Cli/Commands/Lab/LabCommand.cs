using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Lab;

/// <summary><c>parley lab …</c>: the embedded deployment.</summary>
sealed class LabCommand : Command, IHasExamples
{
    internal LabCommand(CommandEnvironment environment)
        : base("lab", "The embedded deployment: every service in one process, on loopback, sound or broken on purpose.")
    {
        Add(new LabUpCommand(environment));
        Add(new LabFaultsCommand(environment));
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley lab up", "start it and keep it running"),
        new("parley lab faults", "what can be broken in it"),
    ];
}
