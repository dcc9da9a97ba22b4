using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Cli.Parsing;

namespace Parley.Cli.Rendering;

/// <summary>
/// Where a command's result goes: standard output, or the file of <c>--output</c>. A file appears whole or not at all,
/// and one that holds something is replaced only when <c>--overwrite</c> asks for it.
/// </summary>
/// <remarks>
/// The result is written beside its target and renamed on <see cref="TryCommit"/>. A target that exists and is empty is
/// written in place: there is nothing to lose, and it may be a device or a pipe, which a rename would destroy.
/// </remarks>
sealed class ResultWriter : IDisposable
{
    /// <summary>What errors call standard output.</summary>
    internal const string StandardOutput = "standard output";

    readonly string? _target;
    readonly string? _temporary;

    ResultWriter(TextWriter writer, bool isTerminal, string? target, string? temporary)
    {
        // Standard output is guarded for all commands.
        Writer = target is null ? writer : new GuardedWriter(writer, Quotation.Of(target));
        IsTerminal = isTerminal;
        _target = target;
        _temporary = temporary;
    }

    /// <summary>Takes the result.</summary>
    internal TextWriter Writer { get; }

    /// <summary>The result is read on a terminal.</summary>
    internal bool IsTerminal { get; }

    /// <summary>Opens the target before the work begins, so that a wrong path costs nobody a long run.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="file">The file, or <see langword="null"/> for standard output.</param>
    /// <param name="overwrite">Whether a file that holds something is replaced; <see langword="null"/> where the command does not offer that.</param>
    /// <param name="writer">Takes the result.</param>
    /// <param name="error">Why there is none.</param>
    internal static bool TryOpen(
        CommandEnvironment environment,
        FileInfo? file,
        bool? overwrite,
        [NotNullWhen(true)] out ResultWriter? writer,
        [NotNullWhen(false)] out CommandError? error)
    {
        writer = null;
        error = null;
        if (file is null)
        {
            writer = new(environment.Output, environment.OutputIsTerminal, null, null);
            return true;
        }

        if (Directory.Exists(file.FullName))
        {
            error = CommandError.Usage($"{Name(file)} is a folder", "name a file in it");
            return false;
        }

        try
        {
            // A link stays a link: what it points at is written.
            var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
            var exists = File.Exists(target);
            if (exists && !HoldsSomething(target))
            {
                writer = new(Open(target), false, target, null);
                return true;
            }

            if (exists && overwrite is not true)
            {
                error = CommandError.Usage(
                    $"the file {Name(file)} exists",
                    overwrite is null ? "choose another name" : "choose another name, or add --overwrite to replace it");
                return false;
            }

            writer = Beside(target);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            error = CommandError.Input($"{Name(file)} cannot be written: its folder does not exist", "make the folder, or choose another");
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = CommandError.Input($"{Name(file)} cannot be written: {failure.Message}", "check the folder and its permissions");
            return false;
        }
    }

    /// <summary>Puts the whole result in place.</summary>
    internal bool TryCommit([NotNullWhen(false)] out CommandError? error)
    {
        error = null;
        try
        {
            Writer.Flush();
            if (_target is null)
                return true;
            Writer.Dispose();
            if (_temporary is null)
                return true;
            if (!OperatingSystem.IsWindows() && File.Exists(_target))
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
            File.Move(_temporary, _target, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = (failure as OutputException ?? new(_target is null ? StandardOutput : Quotation.Of(_target), failure)).ToError();
            return false;
        }
    }

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        if (_target is null)
            return;
        try
        {
            Writer.Dispose();
        }
        catch (OutputException)
        {
            // Told when it was written or committed; whoever did neither does not want it.
        }

        if (_temporary is not null)
            File.Delete(_temporary);
    }

    static string Name(FileInfo file) => Quotation.Of(file.ToString());

    static ResultWriter Beside(string target)
    {
        var temporary = $"{target}.{Environment.ProcessId}.part";
        return new(Open(temporary), false, target, temporary);
    }

    static StreamWriter Open(string path) =>
        new(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), new UTF8Encoding(false)) { NewLine = "\n" };

    static bool HoldsSomething(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return stream.CanSeek && stream.Length > 0;
    }
}
