using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;

namespace Parley.Cli.Parsing;

/// <summary>Reads the certificates of authorities from a file or a folder that was named on the command line.</summary>
static class AuthorityFiles
{
    /// <summary>A file is read whole or not at all; of a folder what holds certificates counts.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="what">What the file is in errors.</param>
    /// <param name="certificates">At least one.</param>
    /// <param name="error">Why there is none.</param>
    internal static bool TryRead(
        string path, string what, out ImmutableArray<Certificate> certificates,
        [NotNullWhen(false)] out CommandError? error)
    {
        if (!Directory.Exists(path))
            return CertificateFile.TryRead(path, what, MaterialFile.MaximumSizeBytes, out certificates, out error);
        certificates = SystemTrustStore.Load(path).Store.Anchors;
        error = certificates.IsEmpty
            ? InputFile.CannotBeRead(path, what, "no file of this folder holds a certificate", "name the folder with the certificates")
            : null;
        return error is null;
    }
}
