using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;

namespace Parley.Cli.Rendering;

/// <summary>A folder that appears whole or not at all, and never in the place of another.</summary>
/// <remarks>It is written beside its target, where renaming it is one step, and renamed by <see cref="Commit"/>.</remarks>
sealed class WholeFolder : IDisposable
{
    const UnixFileMode ReadAndRun = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    readonly string _target;
    readonly string _temporary;

    WholeFolder(string target)
    {
        _target = target;
        _temporary = $"{target}.{Environment.ProcessId}.part";
        Directory.CreateDirectory(_temporary);
    }

    /// <summary>Opens the target before the work begins.</summary>
    /// <param name="path">The folder as typed.</param>
    /// <param name="opened">Takes the files.</param>
    /// <param name="error">Why it cannot be written.</param>
    internal static bool TryOpen(
        string path, [NotNullWhen(true)] out WholeFolder? opened, [NotNullWhen(false)] out CommandError? error)
    {
        opened = null;
        error = null;
        try
        {
            var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Path.Exists(target))
            {
                error = CommandError.Usage(
                    $"{Quotation.Of(path)} exists",
                    "choose another name; a folder that is there is never written into");
            }
            else if (!Directory.Exists(Path.GetDirectoryName(target)))
            {
                error = CommandError.Input(
                    $"{Quotation.Of(path)} cannot be written: the folder above it does not exist",
                    "make it, or choose another");
            }
            else
                opened = new(target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error = CommandError.Input(
                $"{Quotation.Of(path)} cannot be written: {failure.Message.TrimEnd('.')}",
                "check the folder and its permissions");
        }

        return opened is not null;
    }

    /// <summary>Writes a file.</summary>
    /// <param name="folder">The folder in this one.</param>
    /// <param name="name">Its name.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="isScript">Whether it may be run.</param>
    internal void Write(string folder, string name, ReadOnlySpan<byte> content, bool isScript)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_temporary, folder)).FullName, name);
        File.WriteAllBytes(path, content);
        if (isScript && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, ReadAndRun);
    }

    /// <summary>Puts the whole folder in place.</summary>
    internal void Commit() => Directory.Move(_temporary, _target);

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_temporary))
            Directory.Delete(_temporary, recursive: true);
    }
}
