using System.Collections.Immutable;
using System.CommandLine;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Plan;

/// <summary>The option <c>--plan</c> of commands that take something from a deployment file.</summary>
sealed class PlanOption(string description)
{
    readonly Option<string?> _file = new("--plan") { Description = description, HelpName = "FILE" };

    internal void AddTo(Command command) => command.Add(_file);

    /// <summary>The path as typed; <see langword="null"/> where no plan was named.</summary>
    internal string? Path(ParseResult parsed) => parsed.GetValue(_file);

    /// <summary>Reads the plan, <see langword="null"/> where none was named.</summary>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, out Deployment? plan,
        out ImmutableArray<CommandError> errors)
    {
        (plan, errors) = (null, []);
        return Path(parsed) is not { } path || DeploymentFile.TryRead(path, environment, out plan, out errors);
    }
}
