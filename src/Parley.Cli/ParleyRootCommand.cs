using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using Parley.Check;
using Parley.Cli.Commands.Authority;
using Parley.Cli.Commands.Cert;
using Parley.Cli.Commands.Check;
using Parley.Cli.Commands.Clients;
using Parley.Cli.Commands.Config;
using Parley.Cli.Commands.Explain;
using Parley.Cli.Commands.Lab;
using Parley.Cli.Commands.Photos;
using Parley.Cli.Commands.Plan;
using Parley.Cli.Commands.Request;
using Parley.Cli.Commands.Trust;
using Parley.Cli.Help;

namespace Parley.Cli;

/// <summary>All commands. One is added here when it works from end to end, and not before.</summary>
/// <remarks>
/// It is none of the library's own root commands: those read their descriptions from resources, which takes a tenth of the time
/// that most commands take.
/// </remarks>
sealed class ParleyRootCommand : Command, IHasExamples
{
    /// <summary>Builds what a command line needs.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="words">The command line; only what it names is built. Empty builds everything.</param>
    internal ParleyRootCommand(CommandEnvironment environment, ReadOnlySpan<string> words = default)
        : base(
            ParleyProgram.Name,
            "Parley walks a user's sign-in as a unified-communications client does, and says what stands in the way.")
    {
        var rest = CommandChoice.Below(words);
        foreach (var command in CommandChoice.Of(
            words,
            new("check", () => new CheckCommand(environment)),
            new("cert", () => new CertCommand(environment, rest)),
            new("clients", () => new ClientsCommand(environment)),
            new("photos", () => new PhotosCommand(environment)),
            new("config", () => new ConfigCommand(environment, rest)),
            new("plan", () => new PlanCommand(environment, rest)),
            new("request", () => new RequestCommand(environment, rest)),
            new("authority", () => new AuthorityCommand(environment, rest)),
            new("trust", () => new TrustCommand(environment, rest)),
            new("lab", () => new LabCommand(environment)),
            new("explain", () => new ExplainCommand(environment, () => ProductFindings.Catalogue))))
            Add(command);

        var help = new ExamplesHelpAction(new HelpAction());
        Add(new Option<bool>("--help", "-h", "/h", "-?", "/?")
        {
            Description = "Show help and usage information",
            Arity = ArgumentArity.Zero,
            Recursive = true,
            Action = help,
        });
        Add(new Option<bool>("--version")
        {
            Description = "Show version information",
            Arity = ArgumentArity.Zero,
            Action = new VersionAction(),
        });
        // Alone, the command shows what it can do.
        SetAction(help.Invoke);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley check alice@example.test --lab", "the main job, on the embedded lab"),
        new("parley cert inspect chain.pem", "what a certificate file holds, and what is wrong with it"),
        new("parley explain cert.validity.expired", "what a finding means, and what cures it"),
    ];
}
