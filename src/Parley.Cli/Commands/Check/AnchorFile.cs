using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Cli.Commands.Check;

/// <summary>Reads trust anchors from a file that was named on the command line.</summary>
static class AnchorFile
{
    internal static bool TryRead(
        FileInfo file, out ImmutableArray<Certificate> anchors, [NotNullWhen(false)] out CommandError? error)
    {
        anchors = [];
        error = null;
        try
        {
            if (file.Exists && file.Length > PemFile.MaximumSizeBytes)
            {
                error = CommandError.Input($"the anchors file {file} is larger than 16 MiB", "name a file of PEM or DER certificates");
                return false;
            }

            if (PemFile.TryReadCertificates(File.ReadAllBytes(file.FullName), out anchors, out var fault))
                return true;
            error = CommandError.Input($"the anchors file {file} cannot be read: {fault}", fault?.Remedy);
            return false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = CommandError.Input($"the anchors file {file} cannot be read: {failure.Message}", "check the path and the permissions");
            return false;
        }
    }
}
