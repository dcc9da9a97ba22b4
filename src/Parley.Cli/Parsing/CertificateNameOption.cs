using System.Diagnostics.CodeAnalysis;
using Parley.Issuance.Names;

namespace Parley.Cli.Parsing;

/// <summary>Names with their form on the command line.</summary>
static class CertificateNameOption
{
    internal static bool TryRead(
        string text, [NotNullWhen(true)] out CertificateName? name, [NotNullWhen(false)] out CommandError? error)
    {
        error = CertificateName.TryParse(text, out name, out var why)
            ? null
            : CommandError.Usage($"--name {Quotation.Of(text)} {why}", $"the forms are {CertificateName.Forms}");
        return error is null;
    }
}
