using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>
/// A certificate that an authority issued before. Authorities write much of their certificates alike; what the next one has in
/// common with it, octet for octet, was checked already and is taken over instead of read again.
/// </summary>
sealed class Sibling
{
    /// <summary>Extensions whose value an authority's certificates commonly share.</summary>
    const KnownExtensions Common = KnownExtensions.KeyUsage | KnownExtensions.BasicConstraints | KnownExtensions.ExtendedKeyUsage
        | KnownExtensions.AuthorityKeyIdentifier | KnownExtensions.CertificatePolicies | KnownExtensions.CrlDistributionPoints
        | KnownExtensions.AuthorityInformationAccess;

    /// <summary>Greater ones are not kept: each authority in the cache has one; servers' certificates have 1 to 3 kB.</summary>
    const int MaximumOctets = 8 * 1024;

    Sibling(Certificate certificate, ImmutableArray<SiblingExtension> extensions)
    {
        Certificate = certificate;
        Extensions = extensions;
    }

    /// <summary>The certificate, in octets of its own that nobody can change.</summary>
    internal Certificate Certificate { get; }

    /// <summary>What others may have in common with it, in the order of the certificate.</summary>
    internal ImmutableArray<SiblingExtension> Extensions { get; }

    /// <summary>Keeps a certificate for those that come after it; <see langword="null"/> where it is too large.</summary>
    internal static Sibling? Of(Certificate certificate)
    {
        if (certificate.Encoded.Length > MaximumOctets || !Certificate.TryParse(certificate.Encoded.ToArray(), out var own, out _))
            return null;
        // The list was checked when the certificate was read, so that no read below can fail.
        var error = default(ParseError);
        var extensions = ImmutableArray.CreateBuilder<SiblingExtension>();
        var list = own.ReadExtensionList();
        var at = list.Position;
        while (!list.IsAtEnd && Certificate.TryReadExtension(ref list, out var id, out _, out var value, ref error))
        {
            var known = KnownExtension.Of(id.Content(list.Source));
            if ((known & Common) != KnownExtensions.None)
                extensions.Add(new(own.Encoded[at..list.Position], known, value.ContentOffset - at));
            at = list.Position;
        }

        return new(own, extensions.DrainToImmutable());
    }
}
