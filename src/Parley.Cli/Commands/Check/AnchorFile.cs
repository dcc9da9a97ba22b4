using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Model;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Check;

/// <summary>Reads trust anchors from a file that was named on the command line.</summary>
static class AnchorFile
{
    const string What = "the anchors file";

    /// <summary>Octets at most: sixty times the bundle of all public roots.</summary>
    const int MaximumSizeBytes = 16 * 1024 * 1024;

    internal static bool TryRead(
        FileInfo file, out ImmutableArray<Certificate> anchors, [NotNullWhen(false)] out CommandError? error) =>
        CertificateFile.TryRead(file.ToString(), What, MaximumSizeBytes, out anchors, out error);
}
