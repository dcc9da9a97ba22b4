using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Requests;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Authority;

/// <summary>Reads the one request of a file.</summary>
static class RequestFile
{
    const string What = "the request";

    /// <summary>Octets of a file at most: a request has a few thousand.</summary>
    const int MaximumSizeBytes = 1024 * 1024;

    internal static bool TryRead(
        string path, Func<Stream> openInput, [NotNullWhen(true)] out CertificateRequest? request,
        [NotNullWhen(false)] out CommandError? error)
    {
        request = null;
        if (!CertificateFile.TryReadMaterial(path, What, MaximumSizeBytes, openInput, password: null, out var found, out error))
            return false;
        request = found.Requests is [var one] ? one : null;
        error = request is null
            ? InputFile.CannotBeRead(
                path, What, $"expected one request, found {found.Requests.Length}",
                "give a file with one request; 'parley cert inspect' tells what it holds")
            : null;
        return error is null;
    }
}
