using System.Security.Cryptography;
using System.Text;
using Parley.Certificates.Model;

namespace Parley.Installation.Kits;

/// <summary>A file of a kit.</summary>
/// <param name="Name">Its name in the folder of its platform.</param>
/// <param name="Content">What it holds.</param>
/// <param name="IsScript">It is to be run.</param>
public sealed record KitFile(string Name, ReadOnlyMemory<byte> Content, bool IsScript = false)
{
    const string WindowsLineEnd = "\r\n";

    internal static KitFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A file that Windows runs or its administrators read.</summary>
    internal static KitFile WindowsText(string name, string text) => Text(name, text.ReplaceLineEndings(WindowsLineEnd));

    internal static KitFile Script(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), IsScript: true);

    /// <summary>The encoded certificate.</summary>
    internal static KitFile Der(string name, Certificate certificate) => new(name, certificate.Encoded);

    /// <summary>The certificate in PEM (RFC 7468, 5).</summary>
    internal static KitFile Pem(string name, Certificate certificate) =>
        Text(name, PemEncoding.WriteString("CERTIFICATE", certificate.Encoded.Span) + "\n");

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    internal string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
