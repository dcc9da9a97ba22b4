using System.Collections.Frozen;
using System.Text;
using Parley.Certificates.Model;

namespace Parley.Installation.Kits;

/// <summary>A certificate of a kit.</summary>
public sealed record KitCertificate
{
    // A name in front of a fingerprint only helps the eye; path limits of old systems are near where folders nest.
    const int LongestName = 40;

    // Thirty-two bits tell the few certificates of a kit apart; what is installed is compared by the whole fingerprint.
    const int FingerprintLetters = 8;

    static readonly FrozenSet<char> Letters = "abcdefghijklmnopqrstuvwxyz0123456789".ToFrozenSet();

    /// <summary>The certificate.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>The store that it belongs into.</summary>
    public required TrustPlace Place { get; init; }

    /// <summary>
    /// What its file is called, without an ending: small letters, digits and hyphens alone, whatever the certificate says,
    /// so that the name needs no quoting anywhere.
    /// </summary>
    public string FileName => $"{Slug(Certificate.DisplayName)}{Certificate.Sha256[..FingerprintLetters]}";

    static string Slug(string name)
    {
        var slug = new StringBuilder(LongestName + 1);
        foreach (var letter in name)
        {
            var small = char.ToLowerInvariant(letter);
            if (Letters.Contains(small))
                slug.Append(small);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
            if (slug.Length == LongestName)
                break;
        }

        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
        return slug.ToString();
    }
}
