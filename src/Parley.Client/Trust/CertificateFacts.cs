using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Client.Trust;

/// <summary>What a person needs to know of a certificate to see what has changed.</summary>
public sealed record CertificateFacts
{
    /// <summary>Names kept at most; certificates of clusters have some dozen.</summary>
    public const int MaximumNames = 64;

    /// <summary>Characters of a text kept at most; as long as a name of DNS (RFC 1035, 2.3.4).</summary>
    public const int MaximumText = 255;

    /// <summary>The SHA-256 of the certificate, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its subject, plain and bounded.</summary>
    public required string Subject { get; init; }

    /// <summary>Its issuer, plain and bounded.</summary>
    public required string Issuer { get; init; }

    /// <summary>The names it holds, with their kind (<c>DNS:im.example.com</c>), plain, bounded and in order.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Its last moment, UTC.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The facts of a server's certificate, with the names that were compared.</summary>
    public static CertificateFacts Of(Certificate leaf, CertificateVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(verdict);
        return new()
        {
            Sha256 = leaf.Sha256,
            Subject = Text(leaf.Subject.ToString()),
            Issuer = Text(leaf.Issuer.ToString()),
            Names =
            [
                .. verdict.Standard.Compared.Take(MaximumNames).Select(compared => Text(compared.Presented.ToString()))
                    .Distinct().Order(StringComparer.Ordinal)
            ],
            NotAfter = leaf.NotAfter,
        };
    }

    /// <summary>Texts are kept so that they are read back unchanged: plain, and cut before what is said about the cut.</summary>
    static string Text(string text)
    {
        var plain = PlainLine.Of(text, MaximumText);
        return plain.Length <= MaximumText ? plain : plain[..MaximumText];
    }
}
