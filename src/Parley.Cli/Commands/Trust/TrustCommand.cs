using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Trust;

/// <summary><c>parley trust …</c>: the servers that were accepted although something is wrong with their certificates.</summary>
sealed class TrustCommand : Command, IHasExamples
{
    internal TrustCommand(CommandEnvironment environment)
        : base("trust", "Remembered decisions: servers that were accepted although something is wrong with their certificates.")
    {
        Add(new TrustListCommand(environment));
        Add(new TrustShowCommand(environment));
        Add(new TrustAddCommand(environment));
        Add(new TrustRemoveCommand(environment));
        Add(new TrustExportCommand(environment));
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley trust list", "what was accepted, and until when"),
        new("parley trust add server.pem --service voicemail --domain example.com --server cuc1.example.com:443 --until 2027-03-15", "accept a server"),
        new("parley trust remove 3f9a", "forget a decision"),
    ];
}
