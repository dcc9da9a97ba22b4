using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Cert;

/// <summary>
/// Reads a password from a file: on a command line everybody on the machine could read it, and shells keep it.
/// </summary>
static class PasswordFile
{
    const string What = "the password file";

    /// <summary>Octets at most: a password has a line; what is longer is another file.</summary>
    const int MaximumSizeBytes = 1024 * 1024;

    /// <summary>Makes the option <c>--password-file</c>.</summary>
    /// <param name="opens">What the command opens with it.</param>
    internal static Option<string?> CreateOption(string opens) => new("--password-file")
    {
        Description = $"Open {opens} with the password on the first line of this file.",
        HelpName = "FILE",
    };

    /// <summary>Reads the first line; <see langword="null"/> where no file was named.</summary>
    internal static bool TryRead(string? path, out string? password, [NotNullWhen(false)] out CommandError? error)
    {
        password = null;
        error = null;
        if (path is null)
            return true;
        if (!InputFile.TryRead(path, What, MaximumSizeBytes, openInput: null, out var content, out error))
            return false;
        var text = Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF');
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        password = end < 0 ? text : text[..end];
        return true;
    }
}
