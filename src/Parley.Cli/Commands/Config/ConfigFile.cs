using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Xml;

namespace Parley.Cli.Commands.Config;

/// <summary>Reads files that configure clients; <c>-</c> is standard input.</summary>
static class ConfigFile
{
    const string What = "the configuration file";

    /// <summary>Reads a client configuration file with the places of everything in it.</summary>
    internal static bool TryRead(
        string path, CommandEnvironment environment, [NotNullWhen(true)] out ConfigurationDocument? document,
        [NotNullWhen(false)] out CommandError? error)
    {
        document = null;
        if (!TryRead(path, What, environment, out var octets, out error))
            return false;
        if (ConfigurationDocument.TryRead(octets, out document, out var fault))
            return true;
        error = Unreadable(path, What, fault);
        return false;
    }

    /// <summary>Reads the octets of a file, no more than any such file holds.</summary>
    internal static bool TryRead(
        string path, string what, CommandEnvironment environment, out ReadOnlyMemory<byte> octets, [NotNullWhen(false)] out CommandError? error) =>
        InputFile.TryRead(
            path, what, MarkupLimits.Default.Bytes, environment.OpenInput, out octets, out error,
            "a file with every published parameter takes 40 kB; name another");

    /// <summary>The error of a file that is there and cannot be understood.</summary>
    internal static CommandError Unreadable(string path, string what, MarkupError fault) => InputFile.CannotBeRead(
        path, what, fault.ToString(), fault.Expected.StartsWith("UTF-8", StringComparison.Ordinal)
            ? "save it as UTF-8, or name its encoding in the first line: <?xml version=\"1.0\" encoding=\"windows-1252\"?>"
            : "correct the place named; write & as &amp; and < as &lt;");
}
