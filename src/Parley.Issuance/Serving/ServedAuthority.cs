using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Parley.Certificates.Revocation;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Serving;

/// <summary>
/// An authority as it is served: what other processes do to it meanwhile is seen before the next answer, and its list is made anew
/// in good time.
/// </summary>
/// <param name="folder">Its folder.</param>
/// <param name="key">The key of the issuing authority; the caller disposes it.</param>
/// <param name="time">The clock.</param>
sealed class ServedAuthority(string folder, IssuanceKey key, TimeProvider time)
{
    /// <summary>Certificates that one question may be about: clients ask about one, servers that staple about a chain.</summary>
    const int MostQuestions = 20;

    /// <summary>How long an answer holds: a revocation is known to all by the end of half a working day.</summary>
    static readonly TimeSpan AnswerLifetime = TimeSpan.FromHours(4);

    static readonly Certificates.Model.Oid Nonce = Certificates.Model.Oid.Parse("1.3.6.1.5.5.7.48.1.2");

    readonly AuthorityFolder _files = new(folder);
    readonly Lock _gate = new();
    PrivateAuthority? _authority;
    long _length;

    /// <summary>The answer to a question, and whether it may be kept by whoever carries it.</summary>
    internal (byte[] Answer, bool IsCacheable) Answer(ReadOnlyMemory<byte> question)
    {
        if (!OcspQuestion.TryParse(question, out var read, out _) || read.Certificates.Length > MostQuestions)
            return (OcspAnswer.Without(OcspResponseStatus.MalformedRequest), false);
        var nonce = read.Extensions.Where(extension => extension.Id == Nonce)
            .Select(extension => (ReadOnlyMemory<byte>?)extension.Value)
            .FirstOrDefault();
        if (nonce is { } value && !IsNonce(value.Span))
            return (OcspAnswer.Without(OcspResponseStatus.MalformedRequest), false);
        lock (_gate) // keys of the platform are not for several threads at once
        {
            if (!TryRefresh(out var authority))
                return (OcspAnswer.Without(OcspResponseStatus.TryLater), false);
            // RFC 5019, 2.2.3: a responder that knows nothing of an issuer says so.
            if (!read.Certificates.Any(id => IsOurs(authority, id)))
                return (OcspAnswer.Without(OcspResponseStatus.Unauthorized), false);
            var asked = read.Certificates.Select(id => (id, IsOurs(authority, id) ? Find(authority, id) : null));
            return (OcspAnswer.Encode(authority.Issuing, key, asked, nonce, time.GetUtcNow(), AnswerLifetime), nonce is null);
        }
    }

    /// <summary>A list or a certificate; <see langword="null"/> where there is none.</summary>
    internal byte[]? Document(string name)
    {
        lock (_gate)
        {
            if (!TryRefresh(out var authority))
                return null;
            return name switch
            {
                "root.cer" => authority.Root.Encoded.ToArray(),
                "issuing.cer" => authority.Issuing.Encoded.ToArray(),
                "root.crl" => ReadList(AuthorityLevel.Root),
                "issuing.crl" => ReadList(AuthorityLevel.Issuing),
                _ => null,
            };
        }
    }

    /// <summary>Makes the list of the issuing authority anew where half of its time is over.</summary>
    /// <returns>Why it could not be made; <see langword="null"/> where it was made or holds.</returns>
    internal string? RenewList()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (!TryRefresh(out var authority))
                return "the authority cannot be read";
            if (authority.ListEnds(AuthorityLevel.Issuing) is { } ends && ends - now > RevocationListMaker.Lifetime(AuthorityLevel.Issuing) / 2)
                return null;
            if (!PrivateAuthority.TryOpen(folder, out var opened, out var why))
                return why;
            using (opened)
            {
                try
                {
                    opened.IssueList(AuthorityLevel.Issuing, key, now);
                    return null;
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    return failure.Message;
                }
            }
        }
    }

    /// <summary>Reads the journal again where it grew. What cannot be read now was read before, and counts until it can.</summary>
    bool TryRefresh([NotNullWhen(true)] out PrivateAuthority? authority)
    {
        var file = new FileInfo(_files.Journal);
        var length = file.Exists ? file.Length : -1;
        if (length != _length && PrivateAuthority.TryRead(folder, out var read, out _))
        {
            _authority?.Dispose();
            (_authority, _length) = (read, length);
        }

        authority = _authority;
        return authority is not null;
    }

    byte[]? ReadList(AuthorityLevel level)
    {
        try
        {
            return File.ReadAllBytes(_files.List(level));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static IssuedCertificate? Find(PrivateAuthority authority, OcspCertificateId id) =>
        authority.Find(Convert.ToHexString(id.SerialNumber.Span)) is [{ By: AuthorityLevel.Issuing } found] ? found : null;

    /// <summary>An OCTET STRING of 1 to 128 octets (RFC 9654, 2.1).</summary>
    static bool IsNonce(ReadOnlySpan<byte> value) => value is [0x04, var length, _, ..] && length < 0x80
        ? value.Length == length + 2
        : value is [0x04, 0x81, 0x80, ..] && value.Length == OcspRequest.MaximumNonceLength + 3;

    static bool IsOurs(PrivateAuthority authority, OcspCertificateId id)
    {
        // SHA-1 is no proof here, only a way to name an issuer.
        Func<ReadOnlyMemory<byte>, byte[]>? hash = id.HashAlgorithm.ToString() switch
        {
            "1.3.14.3.2.26" => octets => SHA1.HashData(octets.Span),
            "2.16.840.1.101.3.4.2.1" => octets => SHA256.HashData(octets.Span),
            "2.16.840.1.101.3.4.2.2" => octets => SHA384.HashData(octets.Span),
            "2.16.840.1.101.3.4.2.3" => octets => SHA512.HashData(octets.Span),
            _ => null,
        };
        return hash is not null && id.IssuerNameHash.Span.SequenceEqual(hash(authority.Issuing.Subject.Encoded))
            && id.IssuerKeyHash.Span.SequenceEqual(hash(authority.Issuing.PublicKey.KeyOctets));
    }
}
