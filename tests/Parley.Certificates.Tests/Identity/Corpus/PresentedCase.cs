using Parley.Certificates.Identity;

namespace Parley.Certificates.Tests.Identity.Corpus;

/// <summary>One name that a certificate presents, and what the specifications say of it alone.</summary>
/// <param name="Kind">Where it stands in the certificate.</param>
/// <param name="Text">Its text; of an address, its octets in hexadecimal.</param>
/// <param name="Proves">Whether it proves the domain wherever its kind counts.</param>
/// <param name="Why">The clause.</param>
sealed record PresentedCase(PresentedNameKind Kind, string Text, bool Proves, string Why)
{
    /// <summary>Whether it holds a wildcard: some protocols know none.</summary>
    internal bool IsWildcard => Text.Contains('*', StringComparison.Ordinal);

    /// <summary>The service label of an SRVName that is asked for; <see langword="null"/> elsewhere.</summary>
    internal string? Service { get; init; }

    /// <summary>
    /// Whether it is a URI that identifies a SIP domain, whichever, beside which dNSNames do not count (RFC 5922, 7.1);
    /// <see langword="null"/> where it is too odd to say: such a one is tried alone only.
    /// </summary>
    internal bool? IsSipDomain { get; init; } = false;

    /// <summary>The tag of the string in an otherName.</summary>
    internal byte StringTag { get; init; } = Kind == PresentedNameKind.SrvId ? (byte)0x16 : (byte)0x0C;

    public override string ToString() => $"{Kind} '{Text.Replace("\0", "\\0", StringComparison.Ordinal)}' ({Why})";
}
