using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Configuration.Channels;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Bootstrap;

/// <summary>
/// What the installer leaves for the first launch: lines of <c>Key: value</c> or <c>KEY=value</c>, or the command line of the
/// installer itself.
/// </summary>
public sealed record BootstrapFile
{
    /// <summary>More lines than are published on all channels mean that it is no bootstrap file.</summary>
    const int MostSettings = 500;

    /// <summary>The program that installs, with which a command line begins.</summary>
    const string Installer = "msiexec";

    /// <summary>What a shell or the installer would take for something else.</summary>
    static readonly SearchValues<char> NeedsQuotation = SearchValues.Create(" \t\"&|<>^%");

    /// <summary>The names and values in the order of the file; unset ones have no value.</summary>
    public required ImmutableArray<ChannelSetting> Settings { get; init; }

    /// <summary>It was read from a command line of the installer.</summary>
    public bool IsCommandLine { get; init; }

    /// <summary>The value that holds under a name; <see langword="null"/> where it is not set.</summary>
    public string? Find(string name) => ChannelSettings.Find(Settings, name);

    /// <summary>Reads a file, or a command line where it begins with the installer.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out BootstrapFile? file, out MarkupError error)
    {
        file = null;
        if (!SourceText.TryDecode(octets, out var source, out error))
            return false;
        var isCommandLine = source.Text.AsSpan().TrimStart().StartsWith(Installer, StringComparison.OrdinalIgnoreCase);
        var settings = ImmutableArray.CreateBuilder<ChannelSetting>();
        if (!(isCommandLine ? TryReadArguments(source, settings, out error) : TryReadLines(source, settings, out error)))
            return false;
        file = new() { Settings = settings.ToImmutable(), IsCommandLine = isCommandLine };
        return true;
    }

    /// <summary>The file as lines of <c>KEY=value</c>.</summary>
    public static string ToProperties(ImmutableArray<ChannelSetting> settings) =>
        string.Concat(settings.Select(setting => $"{setting.Name}={setting.Value}\r\n"));

    /// <summary>The command line of the installer; <c>CLEAR=1</c> is there, without which an older file would be kept.</summary>
    public static string ToCommandLine(ImmutableArray<ChannelSetting> settings)
    {
        var arguments = settings.Where(setting => !string.Equals(setting.Name, "CLEAR", StringComparison.OrdinalIgnoreCase))
            .Select(setting => $" {setting.Name}={Quoted(setting.Value)}");
        return $"{Installer} /i CiscoJabberSetup.msi /quiet CLEAR=1{string.Concat(arguments)}\r\n";
    }

    // The installer takes a quotation mark inside quotation marks as two.
    static string Quoted(string value) =>
        !value.AsSpan().ContainsAny(NeedsQuotation) ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static bool TryReadLines(SourceText source, ImmutableArray<ChannelSetting>.Builder settings, out MarkupError error)
    {
        error = default;
        var number = 0;
        foreach (var line in source.Text.AsSpan().EnumerateLines())
        {
            number++;
            var text = line.Trim();
            if (text.IsEmpty || text[0] is '#' or '!')
                continue;
            var column = line.IndexOf(text[0]) + 1;
            var middle = text.IndexOfAny('=', ':');
            var name = middle < 0 ? text : text[..middle].TrimEnd();
            if (middle <= 0 || name.ContainsAny(" \t"))
            {
                error = new(number, column, "KEY=value or Key: value", middle < 0 ? "a line without = or :" : "no name before it");
                return false;
            }

            if (!TryAdd(settings, name.ToString(), text[(middle + 1)..].Trim().ToString(), number, column, out error))
                return false;
        }

        return true;
    }

    static bool TryReadArguments(SourceText source, ImmutableArray<ChannelSetting>.Builder settings, out MarkupError error)
    {
        error = default;
        var text = source.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                continue;
            var start = at;
            var isQuoted = false;
            for (; at < text.Length && (isQuoted || !char.IsWhiteSpace(text[at])); at++)
                isQuoted ^= text[at] == '"';
            var argument = text[start..at];
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (!isQuoted && (equals <= 0 || argument[0] is '/' or '-' or '"'))
                continue; // the installer's own switches, and the package
            var place = source.PlaceAt(start);
            if (isQuoted)
            {
                error = new(place.Line, place.Column, "a quotation mark that closes the value", "the end of the command line");
                return false;
            }

            var value = argument[(equals + 1)..];
            if (value is ['"', .., '"'])
                value = value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
            if (!TryAdd(settings, argument[..equals], value.Trim(), place.Line, place.Column, out error))
                return false;
        }

        return true;
    }

    static bool TryAdd(ImmutableArray<ChannelSetting>.Builder settings, string name, string value, int line, int column, out MarkupError error)
    {
        error = settings.Count < MostSettings ? default : new(line, column, $"at most {MostSettings} settings", "more");
        settings.Add(new(name, value == BootstrapTable.Unset ? "" : value, line, column));
        return error == default;
    }
}
