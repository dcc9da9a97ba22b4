using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;

namespace Parley.Cli.Commands.Config;

/// <summary>Where a changed file goes: beside the old one, into a named one, or in its place.</summary>
sealed class TargetOptions
{
    readonly string _word;

    readonly Option<FileInfo?> _into;

    readonly Option<bool> _inPlace = new("--in-place")
    {
        Description = "Replace the file itself, in one step at the end.",
    };

    /// <summary>Makes the options of one command.</summary>
    /// <param name="word">What stands before the ending of a new file beside the old one.</param>
    internal TargetOptions(string word)
    {
        _word = word;
        _into = new("--into")
        {
            Description = $"Write the changed file here. Default: FILE with .{word} before its ending.",
            HelpName = "FILE",
        };
    }

    internal void AddTo(Command command)
    {
        command.Add(_into);
        command.Add(_inPlace);
    }

    /// <summary>One of the options was given.</summary>
    internal bool AreGiven(ParseResult parsed) => parsed.GetValue(_into) is not null || parsed.GetValue(_inPlace);

    /// <summary>Writes the changed file, whole or not at all.</summary>
    internal bool TryWrite(
        ParseResult parsed, string file, bool overwrites, byte[] content, [NotNullWhen(true)] out string? written,
        [NotNullWhen(false)] out CommandError? error)
    {
        written = null;
        if (!TryChoose(parsed, file, out var target, out error)
            || !WholeFile.TryOpen(target, overwrites || parsed.GetValue(_inPlace), out var opened, out error))
            return false;
        using (opened)
        {
            try
            {
                opened.Stream.Write(content);
                opened.Commit();
                written = target.ToString();
                return true;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                error = new OutputException(Quotation.Of(opened.Path), failure).ToError();
                return false;
            }
        }
    }

    bool TryChoose(
        ParseResult parsed, string file, [NotNullWhen(true)] out FileInfo? target,
        [NotNullWhen(false)] out CommandError? error)
    {
        var (into, inPlace) = (parsed.GetValue(_into), parsed.GetValue(_inPlace));
        error = (into, inPlace) switch
        {
            (not null, true) => CommandError.Usage("--in-place and --into name two files to write", "leave one of them out"),
            (null, _) when file == InputFile.StandardInput =>
                CommandError.Usage("standard input has no place for a changed file", "name one with --into FILE"),
            (not null, _) when Path.GetFullPath(into.FullName) == Path.GetFullPath(file) =>
                CommandError.Usage("--into names the file that is read", "use --in-place to replace it"),
            _ => null,
        };
        target = error is not null ? null : into ?? (inPlace ? new(file) : Beside(file));
        return error is null;
    }

    FileInfo Beside(string file) =>
        new(Path.Combine(Path.GetDirectoryName(file) ?? "", $"{Path.GetFileNameWithoutExtension(file)}.{_word}{Path.GetExtension(file)}"));
}
