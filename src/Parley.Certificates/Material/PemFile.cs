using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// Reads files with certificates: PEM (RFC 7468) with any number of them and any text around, or one certificate as DER.
/// Byte order marks, CRLF, blank lines and white space at line ends are taken as they come.
/// </summary>
public static class PemFile
{
    /// <summary>Octets of a file at most: the bundle of all public roots has a quarter of a megabyte.</summary>
    public const int MaximumSizeBytes = 16 * 1024 * 1024;

    /// <summary>Certificates of a file at most: a hundred times the bundle of all public roots.</summary>
    public const int MaximumCertificates = 20_000;

    /// <summary>
    /// Reads all certificates of a file, in its order; keys, requests and lists between them are passed over.
    /// </summary>
    /// <param name="content">The whole file.</param>
    /// <param name="certificates">At least one certificate.</param>
    /// <param name="error">The first fault.</param>
    public static bool TryReadCertificates(
        ReadOnlyMemory<byte> content, out ImmutableArray<Certificate> certificates, out MaterialError? error)
    {
        certificates = [];
        if (content.Length > MaximumSizeBytes)
            return FailTooLong(content.Length, out error);
        if (LooksLikeDer(content.Span))
            return TryReadDer(content, out certificates, out error);
        return TryReadCertificates(Decode(content.Span), out certificates, out error);
    }

    /// <summary>Reads all certificates of a text, in its order.</summary>
    public static bool TryReadCertificates(string text, out ImmutableArray<Certificate> certificates, out MaterialError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        certificates = [];
        if (text.Length > MaximumSizeBytes)
            return FailTooLong(text.Length, out error);
        var found = ImmutableArray.CreateBuilder<Certificate>();
        string? otherLabel = null;
        var reader = new PemReader(text);
        while (reader.TryRead(out var block, out error))
        {
            if (block.Label is not ("CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE"))
            {
                otherLabel ??= block.Label;
                continue;
            }

            if (found.Count == MaximumCertificates)
                return Fail(out error, block.Line, $"at most {MaximumCertificates} certificates", "one more", "Split the file.");
            if (!TryReadBlock(block, out var certificate, out error))
                return false;
            found.Add(certificate);
        }

        if (error is not null)
            return false;
        if (found.Count == 0)
        {
            var what = otherLabel is null ? What(text) : "only " + otherLabel;
            return Fail(out error, 1, "-----BEGIN CERTIFICATE-----", what, RemedyFor(otherLabel));
        }

        certificates = found.DrainToImmutable();
        return true;
    }

    /// <summary>
    /// Reads every certificate that can be read and tells the others: for stores, where one bad entry must not hide all.
    /// </summary>
    internal static ImmutableArray<Certificate> ReadAll(ReadOnlyMemory<byte> content, out ImmutableArray<MaterialError> errors)
    {
        var found = ImmutableArray.CreateBuilder<Certificate>();
        var faults = ImmutableArray.CreateBuilder<MaterialError>();
        if (content.Length > MaximumSizeBytes || LooksLikeDer(content.Span))
        {
            if (TryReadCertificates(content, out var one, out var fault))
                found.AddRange(one);
            else
                faults.Add(fault!); // set where it fails
            errors = faults.DrainToImmutable();
            return found.DrainToImmutable();
        }

        var reader = new PemReader(Decode(content.Span));
        MaterialError? error;
        while (reader.TryRead(out var block, out error) && found.Count < MaximumCertificates)
        {
            if (!block.Label.EndsWith("CERTIFICATE", StringComparison.Ordinal))
                continue;
            if (TryReadBlock(block, out var certificate, out var fault))
                found.Add(certificate);
            else
                faults.Add(fault);
        }

        if (error is not null)
            faults.Add(error);
        errors = faults.DrainToImmutable();
        return found.DrainToImmutable();
    }

    static bool TryReadBlock(
        PemBlock block, [NotNullWhen(true)] out Certificate? certificate, [NotNullWhen(false)] out MaterialError? error)
    {
        var octets = block.Octets;
        // OpenSSL's own form: its settings follow the certificate.
        var parse = default(ParseError);
        var reader = new DerReader(octets.Span);
        if (block.Label == "TRUSTED CERTIFICATE" && reader.TryReadAny("a certificate", out var first, ref parse))
            octets = first.Whole(octets);
        if (Certificate.TryParse(octets, out certificate, out parse))
        {
            error = null;
            return true;
        }

        error = new()
        {
            Line = block.Line,
            Offset = parse.Offset,
            Expected = parse.Expected,
            Found = parse.Found,
            Remedy = "Export the certificate again from where it came from; its text between BEGIN and END is damaged.",
        };
        return false;
    }

    static bool TryReadDer(
        ReadOnlyMemory<byte> content, out ImmutableArray<Certificate> certificates, out MaterialError? error)
    {
        certificates = [];
        if (Certificate.TryParse(content, out var certificate, out var parse))
        {
            certificates = [certificate];
            error = null;
            return true;
        }

        error = new()
        {
            Line = 0,
            Offset = parse.Offset,
            Expected = parse.Expected,
            Found = parse.Found,
            Remedy = RemedyForDer(content.Span),
        };
        return false;
    }

    static string RemedyForDer(ReadOnlySpan<byte> content)
    {
        var error = default(ParseError);
        var reader = new DerReader(content);
        if (reader.TryEnter(DerTag.Sequence, "a file", out var inside, ref error))
        {
            if (inside.NextIs(DerTag.ObjectIdentifier))
                return "This looks like PKCS#7: convert it with 'openssl pkcs7 -inform der -in FILE -print_certs'.";
            if (inside.NextIs(DerTag.Integer))
                return "This looks like PKCS#12 or a key: take the certificates out with 'openssl pkcs12 -in FILE -nokeys'.";
        }

        return "Export the certificate again, as Base64 (PEM) or DER.";
    }

    /// <summary>
    /// A SEQUENCE with a length of two or more octets; text that begins with 0 goes on with a printable letter.
    /// </summary>
    static bool LooksLikeDer(ReadOnlySpan<byte> content) => content is [DerTag.Sequence, >= 0x80, ..];

    static string Decode(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => Encoding.UTF8.GetString(content),
    };

    static string What(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
            return "nothing";
        return trimmed.StartsWith("MII") ? "Base64 without its BEGIN and END lines" : "no BEGIN line";
    }

    static string RemedyFor(string? label) => label switch
    {
        null => "Put '-----BEGIN CERTIFICATE-----' on a line before the Base64 text and '-----END CERTIFICATE-----' after "
            + "it, or name another file.",
        "PKCS7" => "Convert it with 'openssl pkcs7 -in FILE -print_certs -out FILE.pem'.",
        "CERTIFICATE REQUEST" or "NEW CERTIFICATE REQUEST" =>
            "This is a request: send it to the authority and use the certificate that comes back.",
        _ when label.EndsWith("PRIVATE KEY", StringComparison.Ordinal) =>
            "This is a private key: keep it secret, and name the file with the certificate.",
        _ => "Name the file with the certificate.",
    };

    static bool FailTooLong(int length, out MaterialError? error) =>
        Fail(out error, 0, $"at most {MaximumSizeBytes} bytes", $"{length}", "Name a file with the certificates alone.");

    static bool Fail(out MaterialError? error, int line, string expected, string found, string remedy)
    {
        error = new() { Line = line, Expected = expected, Found = found, Remedy = remedy };
        return false;
    }
}
