using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Plan.Ask;
using Parley.Cli.Commands.Plan.Book;
using Parley.Cli.Commands.Plan.New;
using Parley.Cli.Commands.Plan.Sections;
using Parley.Cli.Help;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan;

/// <summary><c>parley plan …</c>: what must be true before the first user signs in.</summary>
sealed class PlanCommand : Command, IHasExamples
{
    internal PlanCommand(CommandEnvironment environment, ReadOnlySpan<string> words)
        : base("plan", "What must be true before the first user signs in: ports, records, versions, bandwidth.")
    {
        var rest = CommandChoice.Below(words);
        foreach (var command in CommandChoice.Of(
            words,
            [
                new("new", () => new NewCommand(environment)),
                .. KnownSections.All.Select(kind => new NamedCommand(kind.Word, () => new SectionCommand(environment, kind))),
                new("book", () => new BookCommand(environment)),
                new("ask", () => new AskCommand(environment, rest)),
            ]))
            Add(command);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley plan new --domain example.com --output deployment.yaml", "begin a deployment file"),
        new("parley plan show samples/plan/deployment.yaml", "what is answered, open or contradictory"),
        new("parley plan ask", "everything that can be asked"),
        new("parley plan ask ports --service unity-connection", "which ports a service needs"),
    ];
}
