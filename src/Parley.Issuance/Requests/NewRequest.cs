using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Roles;

namespace Parley.Issuance.Requests;

/// <summary>A certificate request that is to be made (RFC 2986).</summary>
public sealed record NewRequest
{
    /// <summary>What the certificate is for.</summary>
    public required IssuanceRole Role { get; init; }

    /// <summary>Its subject; empty is allowed, because clients look at the names.</summary>
    public required SubjectName Subject { get; init; }

    /// <summary>Its names, at least one.</summary>
    public required ImmutableArray<CertificateName> Names { get; init; }

    /// <summary>
    /// The subject with the first host as its common name: products show it, and some read no other. Left out where no host is
    /// short enough.
    /// </summary>
    public static SubjectName SubjectFor(SubjectName subject, ImmutableArray<CertificateName> names)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var first = names.OfType<CertificateName.Dns>().FirstOrDefault();
        return subject.CommonName is null && first is { Value.Length: <= SubjectName.MaximumCommonName }
            ? subject.WithCommonName(first.Value)
            : subject;
    }

    /// <summary>Makes the request and signs it with the key that it is about.</summary>
    /// <returns>The request in DER.</returns>
    public byte[] Encode(IssuanceKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var request = key.Request(Subject.Encode());
        request.CertificateExtensions.Add(CertificateNames.Extension(Names, Subject.Fields.IsEmpty));
        foreach (var extension in UsageExtensions.Of(Role, request.PublicKey))
            request.CertificateExtensions.Add(extension);
        return request.CreateSigningRequest();
    }

    /// <summary>A request as PEM, ending with a new line (RFC 7468, 7).</summary>
    public static string ToPem(ReadOnlySpan<byte> request) => PemEncoding.WriteString("CERTIFICATE REQUEST", request) + "\n";
}
