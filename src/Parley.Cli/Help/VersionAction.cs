using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Parley.Cli.Help;

/// <summary>Writes which version of the program this is.</summary>
sealed class VersionAction : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        parseResult.InvocationConfiguration.Output.WriteLine(version!.InformationalVersion); // the build writes it
        return ExitCode.Sound;
    }
}
