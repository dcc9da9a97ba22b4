using System.Diagnostics.CodeAnalysis;

namespace Parley.Cli.Parsing;

/// <summary>Reads a file that was named on the command line; <c>-</c> is standard input where the command says so.</summary>
static class InputFile
{
    /// <summary>The name of standard input.</summary>
    internal const string StandardInput = "-";

    /// <summary>Reads the whole file, and no more of a pipe or a device than of a file.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="what">What the file is in errors: <c>the anchors file</c>.</param>
    /// <param name="maximumSizeBytes">What the file may hold at most.</param>
    /// <param name="openInput">
    /// Opens standard input; <see langword="null"/> where <c>-</c> is a file's name like any other.
    /// </param>
    /// <param name="content">What it holds.</param>
    /// <param name="error">Why it could not be read.</param>
    /// <param name="largeHint">What to do about a file that is larger; default: to name one of certificates.</param>
    internal static bool TryRead(
        string path, string what, int maximumSizeBytes, Func<Stream>? openInput, out ReadOnlyMemory<byte> content,
        [NotNullWhen(false)] out CommandError? error, string? largeHint = null)
    {
        content = default;
        error = null;
        var isInput = openInput is not null && path == StandardInput;
        if (!isInput && Directory.Exists(path))
        {
            error = CannotBeRead(
                path, what, "it is a folder",
                "name a file in it, and give the option or name again for each further one");
            return false;
        }

        try
        {
            using var stream = isInput ? openInput!() // checked just before
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (TryReadWhole(stream, maximumSizeBytes, out content))
                return true;
            error = CannotBeRead(
                path, what, $"it is larger than {maximumSizeBytes / (1024 * 1024)} MiB",
                largeHint ?? "name a file of PEM or DER certificates");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            error = CannotBeRead(path, what, "there is no such file", "check the path");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = CannotBeRead(path, what, failure.Message, "check the path and the permissions");
        }

        return false;
    }

    /// <summary>Opens a file, or standard input, to be read as it comes.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="what">What the file is in errors.</param>
    /// <param name="openInput">Opens standard input.</param>
    /// <param name="input">The stream; the caller disposes it.</param>
    /// <param name="error">Why it could not be opened.</param>
    internal static bool TryOpen(
        string path, string what, Func<Stream> openInput, [NotNullWhen(true)] out Stream? input,
        [NotNullWhen(false)] out CommandError? error)
    {
        input = null;
        error = null;
        try
        {
            input = path == StandardInput
                ? openInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error = CannotBeRead(path, what, failure.Message.TrimEnd('.'), "check the path and the permissions");
        }

        return error is null;
    }

    /// <summary>The error of a file that cannot be used.</summary>
    internal static CommandError CannotBeRead(string path, string what, string why, string? hint) =>
        CommandError.Input($"{what} {Quotation.Of(path)} cannot be read: {why}", hint);

    // The length is not asked for: pipes and devices have none.
    static bool TryReadWhole(Stream stream, int maximumSizeBytes, out ReadOnlyMemory<byte> content)
    {
        const int part = 64 * 1024;
        using var kept = new MemoryStream();
        var buffer = new byte[part];
        while (stream.Read(buffer) is > 0 and var count)
        {
            kept.Write(buffer, 0, count);
            if (kept.Length > maximumSizeBytes)
            {
                content = default;
                return false;
            }
        }

        content = kept.GetBuffer().AsMemory(0, (int)kept.Length);
        return true;
    }
}
