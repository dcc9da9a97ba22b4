using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Judging;

/// <summary>One certificate exactly as it was sent.</summary>
public sealed record PresentedCertificate
{
    /// <summary>Its place among those sent, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The octets.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The SHA-256 of the octets, in lower-case hexadecimal; of unreadable ones too.</summary>
    public string Sha256 => Certificate?.Sha256 ?? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoded.Span));

    /// <summary>The certificate, <see langword="null"/> where the octets are none.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>Why the octets are no certificate, <see langword="null"/> where they are one.</summary>
    public ParseError? Error { get; init; }
}
