using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Cli.Parsing;

/// <summary>Reads certificates from a file that was named on the command line.</summary>
static class CertificateFile
{
    /// <summary>Reads all of them; whoever names a file means all of it, so one that cannot be read is not passed over.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="what">What the file is in errors: <c>the anchors file</c>.</param>
    /// <param name="maximumSizeBytes">What the file may hold at most.</param>
    /// <param name="certificates">The certificates, at least one.</param>
    /// <param name="error">Why there are none.</param>
    internal static bool TryRead(
        string path, string what, int maximumSizeBytes, out ImmutableArray<Certificate> certificates,
        [NotNullWhen(false)] out CommandError? error)
    {
        certificates = [];
        if (!TryReadMaterial(path, what, maximumSizeBytes, openInput: null, password: null, out var found, out error))
            return false;
        certificates = found.Certificates;
        error = certificates.IsEmpty ? NoCertificate(path, what, found.Items[0]) : null;
        return error is null;
    }

    /// <summary>Reads all that a file holds; a fault of any part is the error.</summary>
    internal static bool TryReadMaterial(
        string path, string what, int maximumSizeBytes, Func<Stream>? openInput, string? password,
        [NotNullWhen(true)] out MaterialContent? found, [NotNullWhen(false)] out CommandError? error)
    {
        found = null;
        if (!InputFile.TryRead(path, what, maximumSizeBytes, openInput, out var content, out error))
            return false;
        var fault = MaterialFile.TryRead(content, password, out found, out var nothing) ? found.Faults.FirstOrDefault() : nothing;
        error = fault is null ? null : InputFile.CannotBeRead(path, what, fault.ToString(), fault.Remedy);
        return error is null;
    }

    /// <summary>The error of a file that holds something else.</summary>
    internal static CommandError NoCertificate(string path, string what, MaterialItem first)
    {
        var (found, hint) = first switch
        {
            MaterialItem.OfPrivateKey =>
                ("only a private key", "This is a private key: keep it secret, and name the file with the certificate."),
            MaterialItem.OfRequest => ("only a certificate request",
                "This is a request: send it to the authority and use the certificate that comes back."),
            MaterialItem.OfRevocationList => ("only a revocation list", "Name the file with the certificate."),
            _ => ("no certificate", "Name the file with the certificate."),
        };
        return InputFile.CannotBeRead(path, what, $"{first.Place}: expected a certificate, found {found}", hint);
    }
}
