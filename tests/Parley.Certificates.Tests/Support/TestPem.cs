using System.Security.Cryptography;
using System.Text;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Certificates.Tests.Support;

/// <summary>PEM texts for tests, sound and damaged.</summary>
static class TestPem
{
    internal const string Begin = "-----BEGIN CERTIFICATE-----";
    internal const string End = "-----END CERTIFICATE-----";

    /// <summary>The certificate as PEM; lines end with LF, the last one too.</summary>
    internal static string Of(Certificate certificate) => Of("CERTIFICATE", certificate.Encoded.Span);

    /// <summary>Octets as PEM.</summary>
    internal static string Of(string label, ReadOnlySpan<byte> octets) => PemEncoding.WriteString(label, octets) + "\n";

    /// <summary>The text with one of its lines, from 1, replaced.</summary>
    internal static string WithLine(string text, int line, string replacement)
    {
        var lines = text.Split('\n');
        lines[line - 1] = replacement;
        return string.Join('\n', lines);
    }

    /// <summary>Reads a text that must give something.</summary>
    internal static MaterialContent Read(string text, string? password = null) => Read(Encoding.UTF8.GetBytes(text), password);

    /// <summary>Reads a file that must give something.</summary>
    internal static MaterialContent Read(byte[] content, string? password = null) =>
        MaterialFile.TryRead(content, password, out var found, out var error) ? found : throw new InvalidOperationException(error.ToString());

    /// <summary>Reads a file that must give nothing.</summary>
    internal static MaterialError Fault(byte[] content, string? password = null) =>
        MaterialFile.TryRead(content, password, out var found, out var error)
            ? throw new InvalidOperationException($"{found.Items.Length} items were read")
            : error;

    /// <summary>Reads a text that must give nothing.</summary>
    internal static MaterialError Fault(string text) => Fault(Encoding.UTF8.GetBytes(text));
}
