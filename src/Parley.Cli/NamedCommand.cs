using System.CommandLine;

namespace Parley.Cli;

/// <summary>A command that is made when it is named.</summary>
sealed class NamedCommand(string name, Func<Command> make)
{
    /// <summary>The word for it.</summary>
    internal string Name => name;

    /// <summary>Makes it.</summary>
    internal Func<Command> Make => make;
}
