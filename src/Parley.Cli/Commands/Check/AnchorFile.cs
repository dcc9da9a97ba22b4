using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Check;

/// <summary>Reads trust anchors from a file that was named on the command line.</summary>
static class AnchorFile
{
    internal static bool TryRead(
        FileInfo file, out ImmutableArray<Certificate> anchors, [NotNullWhen(false)] out CommandError? error)
    {
        anchors = [];
        if (!TryReadContent(file, out var content, out error))
            return false;
        if (PemFile.TryReadCertificates(content, out anchors, out var fault))
            return true;
        error = CannotBeRead(file, $"{fault}", fault?.Remedy);
        return false;
    }

    static bool TryReadContent(FileInfo file, out ReadOnlyMemory<byte> content, [NotNullWhen(false)] out CommandError? error)
    {
        content = default;
        error = null;
        if (Directory.Exists(file.FullName))
        {
            error = CannotBeRead(file, "it is a folder", "name a file in it, and --anchors again for each further one");
            return false;
        }

        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (TryReadWhole(stream, out content))
                return true;
            error = CannotBeRead(
                file, $"it is larger than {PemFile.MaximumSizeBytes / (1024 * 1024)} MiB", "name a file of PEM or DER certificates");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            error = CannotBeRead(file, "there is no such file", "check the path");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = CannotBeRead(file, failure.Message, "check the path and the permissions");
        }

        return false;
    }

    // The length is not asked for: pipes and devices have none.
    static bool TryReadWhole(FileStream stream, out ReadOnlyMemory<byte> content)
    {
        const int part = 64 * 1024;
        using var kept = new MemoryStream();
        var buffer = new byte[part];
        while (stream.Read(buffer) is > 0 and var count)
        {
            kept.Write(buffer, 0, count);
            if (kept.Length > PemFile.MaximumSizeBytes)
            {
                content = default;
                return false;
            }
        }

        content = kept.ToArray();
        return true;
    }

    static CommandError CannotBeRead(FileInfo file, string why, string? hint) =>
        CommandError.Input($"the anchors file {Quotation.Of(file.ToString())} cannot be read: {why}", hint);
}
