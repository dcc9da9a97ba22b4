using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;

namespace Parley.Cli.Commands.Photos;

/// <summary><c>parley photos …</c>: the addresses of contacts' photos.</summary>
sealed class PhotosCommand : Command, IHasExamples
{
    internal PhotosCommand(CommandEnvironment environment)
        : base("photos", "The addresses of contacts' photos, in files as the administration of the cloud exports them.") =>
        Add(new RewriteCommand(environment));

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley photos rewrite export.csv --host photos.example.com --dry-run",
            "which addresses make clients ask their users"),
    ];
}
