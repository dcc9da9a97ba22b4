using System.Collections.Immutable;
using System.CommandLine;
using Parley.Check.Plans;
using Parley.Check.Reports;
using Parley.Cli.Commands.Plan;
using Parley.Planning.Deployments;

namespace Parley.Cli.Commands.Check;

/// <summary>
/// The option <c>--plan</c> of a check: the report then tells what of the plan is not true, and what
/// is true that it does not say.
/// </summary>
sealed class CheckPlan
{
    readonly PlanOption _file = new(
        "Compare what is met with this deployment file: records, servers, addresses, ports, names in certificates, authority.");

    internal void AddTo(Command command) => _file.AddTo(command);

    /// <summary>Reads the plan, <see langword="null"/> where none was named.</summary>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, out Deployment? plan,
        out ImmutableArray<CommandError> errors) =>
        _file.TryRead(parsed, environment, out plan, out errors);

    /// <summary>What a plan cannot be compared with: parts of a deployment would be told as missing.</summary>
    internal static CommandError? Against(CheckArguments arguments, Deployment? plan) => plan switch
    {
        null => null,
        _ when arguments.Targets is not null =>
            CommandError.Usage("--plan compares a whole deployment, and --targets names single servers", "leave one of them out"),
        _ when !arguments.Services.IsEmpty =>
            CommandError.Usage("--plan compares a whole deployment, and --service visits a part of it", "leave one of them out"),
        _ => null,
    };

    /// <summary>The report with what the plan says.</summary>
    internal static CheckReport Tell(CheckReport report, Deployment? plan) => plan is null
        ? report
        : PlanComparison.Tell(report, plan);
}
