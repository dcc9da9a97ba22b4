using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;

namespace Parley.Cli.Rendering;

/// <summary>A file that appears whole or not at all. One that holds something is replaced only when that is asked for.</summary>
/// <remarks>
/// It is written beside its target and renamed by <see cref="Commit"/>. A target that exists and is empty is written in
/// place: there is nothing to lose, and it may be a device or a pipe, which a rename would destroy.
/// </remarks>
sealed class WholeFile : IDisposable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly string? _temporary;
    readonly bool _isSecret;

    WholeFile(string target, string? temporary, bool isSecret)
    {
        Path = target;
        _temporary = temporary;
        _isSecret = isSecret;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read };
        if (isSecret && !OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        var stream = new FileStream(temporary ?? target, options);
        // An empty file that was there has the rights that it had; a pipe or a device keeps them.
        if (isSecret && temporary is null && stream.CanSeek && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(target, OwnerOnly);
        Stream = stream;
    }

    /// <summary>Takes what is to stand in the file.</summary>
    internal Stream Stream { get; }

    /// <summary>The file; where a link was named, what it points at.</summary>
    internal string Path { get; }

    /// <summary>Opens the target before the work begins, so that a wrong path costs nobody a long run.</summary>
    /// <param name="file">The file as typed.</param>
    /// <param name="overwrite">
    /// Whether a file that holds something is replaced; <see langword="null"/> where the command does not offer that.
    /// </param>
    /// <param name="opened">Takes what is written.</param>
    /// <param name="error">Why it cannot be written.</param>
    /// <param name="isSecret">Nobody but its owner may read it.</param>
    internal static bool TryOpen(
        FileInfo file, bool? overwrite, [NotNullWhen(true)] out WholeFile? opened,
        [NotNullWhen(false)] out CommandError? error, bool isSecret = false)
    {
        opened = null;
        error = null;
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
                opened = new(target, null, isSecret);
                return true;
            }

            if (exists && overwrite is not true)
            {
                error = CommandError.Usage(
                    $"the file {Name(file)} exists",
                    overwrite is null ? "choose another name" : "choose another name, or add --overwrite to replace it");
                return false;
            }

            opened = new(target, $"{target}.{Environment.ProcessId}.part", isSecret);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            error = CommandError.Input(
                $"{Name(file)} cannot be written: its folder does not exist", "make the folder, or choose another");
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = CommandError.Input(
                $"{Name(file)} cannot be written: {failure.Message}", "check the folder and its permissions");
            return false;
        }
    }

    /// <summary>Puts the whole file in place.</summary>
    /// <exception cref="IOException">It cannot be written to its end, or not be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be renamed.</exception>
    internal void Commit()
    {
        Stream.Dispose();
        if (_temporary is null)
            return;
        if (!OperatingSystem.IsWindows() && !_isSecret && File.Exists(Path))
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(Path));
        File.Move(_temporary, Path, overwrite: true);
    }

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written to its end is not kept anyway.
        }

        if (_temporary is not null)
            File.Delete(_temporary);
    }

    static string Name(FileInfo file) => Quotation.Of(file.ToString());

    static bool HoldsSomething(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return stream.CanSeek && stream.Length > 0;
    }
}
