using System.Collections.Immutable;

namespace Parley.Cli.Help;

/// <summary>A command whose help ends with examples. Every command has at least one; a test sees to it.</summary>
interface IHasExamples
{
    /// <summary>The examples, the most usual first.</summary>
    ImmutableArray<CommandExample> Examples { get; }
}
