using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Planning.Deployments;
using Parley.Planning.Deployments.Reading;

namespace Parley.Cli.Commands.Plan;

/// <summary>Reads the deployment file that was named on the command line.</summary>
static class DeploymentFile
{
    /// <summary>Reads it whole.</summary>
    /// <param name="path">The path as typed; <c>-</c> is standard input.</param>
    /// <param name="environment">The process.</param>
    /// <param name="deployment">What it says.</param>
    /// <param name="errors">Everything that is wrong with it, in the order of its lines.</param>
    internal static bool TryRead(
        string path, CommandEnvironment environment, [NotNullWhen(true)] out Deployment? deployment,
        out ImmutableArray<CommandError> errors)
    {
        const string what = "the deployment file";
        deployment = null;
        if (!InputFile.TryRead(
            path, what, DeploymentReader.MaximumSizeBytes, environment.OpenInput, out var content, out var error,
            "name a deployment file; it is text of some pages"))
        {
            errors = [error];
            return false;
        }

        var isRight = DeploymentReader.TryRead(content, out deployment, out var faults);
        errors = [.. faults.Select(fault => InputFile.CannotBeRead(path, what, fault.ToString(), fault.Remedy))];
        return isRight;
    }

    /// <summary>Tells of all errors; the exit code is that of each.</summary>
    internal static int Report(this ImmutableArray<CommandError> errors, CommandEnvironment environment)
    {
        foreach (var error in errors)
            error.Report(environment);
        return errors[0].Code;
    }
}
