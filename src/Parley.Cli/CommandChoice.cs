using System.CommandLine;

namespace Parley.Cli;

/// <summary>
/// Commands that cost nothing until they are named: each command line runs one of them, and to build the options of all
/// the others took longer than most commands run.
/// </summary>
static class CommandChoice
{
    /// <summary>Stands where nothing below a command is wanted: its parent's help shows its name and what it does.</summary>
    const string NothingBelow = "\0"; // which nobody can type

    /// <summary>The words for what stands below the command that the words begin with.</summary>
    internal static string[] Below(ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!word.StartsWith('-'))
                return words[1..].ToArray();
        }

        // Options alone, such as --help, ask for what is here. No words at all ask for everything.
        return words.IsEmpty ? [] : [NothingBelow];
    }

    /// <summary>The command that is named, or all of them where none is: help, completion and hints then know every one.</summary>
    /// <param name="words">The words of the command line from the place where the name stands.</param>
    /// <param name="commands">The names, each with the way to make its command.</param>
    internal static Command[] Of(ReadOnlySpan<string> words, params NamedCommand[] commands)
    {
        if (words is [NothingBelow])
            return [];
        foreach (var command in commands)
        {
            if (words is [var name, ..] && name == command.Name)
                return [command.Make()];
        }

        return Array.ConvertAll(commands, command => command.Make());
    }
}
