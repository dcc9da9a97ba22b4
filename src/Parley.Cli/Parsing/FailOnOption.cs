using System.CommandLine;
using Parley.Diagnostics;

namespace Parley.Cli.Parsing;

/// <summary>
/// The option <c>--fail-on</c> of every command that judges: from which severity on a finding makes the exit code 1.
/// </summary>
static class FailOnOption
{
    internal static Option<Severity> Create()
    {
        var option = new Option<Severity>("--fail-on")
        {
            Description = "The least severity that makes the exit code 1: error or warning.",
            HelpName = "error|warning",
            DefaultValueFactory = _ => Severity.Error,
        };
        option.AcceptOnlyFromAmong("error", "warning");
        return option;
    }
}
