using Parley.Certificates.Model;

namespace Parley.Installation.Kits;

/// <summary>Chooses the store of a certificate as the planning guide does.</summary>
public static class TrustPlaces
{
    /// <summary>
    /// Where the certificate belongs: an authority that signed itself to the roots, another authority to the intermediates,
    /// a server's to the exceptions; also where the server's certificate calls itself an authority, because as a root it
    /// would let whoever holds the server's key vouch for everybody.
    /// </summary>
    public static TrustPlace Of(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return !certificate.IsAuthority || IsOfServer(certificate) ? TrustPlace.Exception
            : certificate.IsSelfIssued ? TrustPlace.Root
            : TrustPlace.Intermediate;
    }

    // Names of hosts are what an authority has no use for; those of a directory or a person it may have.
    static bool IsOfServer(Certificate certificate) =>
        certificate.IsSelfIssued
        && certificate.SubjectAlternativeNames.All.Any(name => name.Kind is GeneralNameKind.DnsName or GeneralNameKind.IpAddress);
}
