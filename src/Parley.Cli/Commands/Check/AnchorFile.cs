using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
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
        FileInfo file, out ImmutableArray<Certificate> anchors, [NotNullWhen(false)] out CommandError? error)
    {
        anchors = [];
        var path = file.ToString();
        if (!InputFile.TryRead(path, What, MaximumSizeBytes, openInput: null, out var content, out error))
            return false;
        // Whoever names anchors means all of them: one that cannot be read is not passed over.
        var fault = MaterialFile.TryRead(content, out var found, out var nothing) ? found.Faults.FirstOrDefault() : nothing;
        if (fault is not null)
        {
            error = InputFile.CannotBeRead(path, What, fault.ToString(), fault.Remedy);
            return false;
        }

        anchors = found!.Certificates; // read, as there is no fault
        error = anchors.IsEmpty ? NoCertificate(path, found.Items[0]) : null;
        return error is null;
    }

    static CommandError NoCertificate(string path, MaterialItem first)
    {
        var (what, hint) = first switch
        {
            MaterialItem.OfPrivateKey => ("only a private key", "This is a private key: keep it secret, and name the file with the certificate."),
            MaterialItem.OfRequest => ("only a certificate request",
                "This is a request: send it to the authority and use the certificate that comes back."),
            MaterialItem.OfRevocationList => ("only a revocation list", "Name the file with the certificate."),
            _ => ("no certificate", "Name the file with the certificate."),
        };
        return InputFile.CannotBeRead(path, What, $"{first.Place}: expected a certificate, found {what}", hint);
    }
}
