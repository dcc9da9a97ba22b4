using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Parley.Cli.Help;

/// <summary>The help of a command, followed by its examples.</summary>
sealed class ExamplesHelpAction(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: { Length: > 0 } examples })
            return code;

        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  # {example.Purpose}");
            output.WriteLine($"  {example.CommandLine}");
        }

        output.WriteLine();
        return code;
    }
}
