using System.Buffers;

namespace Parley.Cli.Parsing;

/// <summary>Words for a command line that people copy into their shell.</summary>
static class ShellWord
{
    static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+=,");

    static readonly SearchValues<char> Parting = SearchValues.Create(" &()^;,=");

    /// <summary>
    /// The text as one word: as it is where every shell reads it so, else quoted for the shells of this system.
    /// </summary>
    internal static string Of(string text) => Of(text, OperatingSystem.IsWindows());

    internal static string Of(string text, bool windows)
    {
        if (windows)
            return text.AsSpan().ContainsAny(Parting) ? $"\"{text}\"" : text; // a path there holds no quotation mark
        return text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Plain)
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
