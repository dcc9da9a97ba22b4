using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Trust.Kit;
using Parley.Cli.Commands.Trust.Roots;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Trust;

/// <summary><c>parley trust …</c>: how clients come to trust servers, by authorities and by decisions.</summary>
sealed class TrustCommand : Command, IHasExamples
{
    internal TrustCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base(
            "trust",
            "Trust of clients: kits that install your authorities, the roots of a store, and servers that were "
                + "accepted although something is wrong.")
    {
        foreach (var command in CommandChoice.Of(
            words,
            new("list", () => new TrustListCommand(environment)),
            new("show", () => new TrustShowCommand(environment)),
            new("add", () => new TrustAddCommand(environment)),
            new("remove", () => new TrustRemoveCommand(environment)),
            new("export", () => new TrustExportCommand(environment)),
            new("kit", () => new TrustKitCommand(environment)),
            new("roots", () => new TrustRootsCommand(environment))))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley trust list", "what was accepted, and until when"),
        new(
            "parley trust add server.pem --service voicemail "
                + "--domain example.com --server cuc1.example.com:443 --until 2027-03-15",
            "accept a server"),
        new("parley trust remove 3f9a", "forget a decision"),
        new("parley trust kit chain.pem --into kits", "what each platform needs to trust your authorities"),
        new("parley trust roots", "whether this system has the roots that the cloud needs"),
    ];
}
