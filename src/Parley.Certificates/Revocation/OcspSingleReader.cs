using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>Reads SingleResponse (RFC 6960, 4.2.1).</summary>
static class OcspSingleReader
{
    internal static bool TryRead(
        ref DerReader list, ReadOnlyMemory<byte> der, [NotNullWhen(true)] out OcspSingleResponse? single, ref ParseError error)
    {
        single = null;
        if (!list.TryEnter(DerTag.Sequence, "SingleResponse", out var inside, ref error)
            || !TryReadCertificateId(ref inside, der, out var id, ref error)
            || !TryReadStatus(ref inside, out var status, out var revokedAt, out var reason, ref error)
            || !DerTime.TryReadGeneralized(ref inside, "thisUpdate", out var thisUpdate, ref error)
            || !TryReadNextUpdate(ref inside, out var nextUpdate, ref error)
            || !ExtensionList.TryReadOptional(ref inside, 1, der, out var extensions, ref error)
            || !inside.TryEnd("SingleResponse", ref error)
            || !TryReadCutoff(extensions, der, out var cutoff, ref error))
            return false;
        single = new()
        {
            CertificateId = id,
            Status = status,
            RevokedAt = revokedAt,
            Reason = reason,
            ThisUpdate = thisUpdate,
            NextUpdate = nextUpdate,
            ArchiveCutoff = cutoff,
            Extensions = extensions,
            UnknownCriticalExtension = UnknownCritical(extensions),
        };
        return true;
    }

    /// <summary>
    /// The first critical extension without a meaning here. The known ones change nothing about a status, those of entries of
    /// lists included (RFC 6960, 4.4.5).
    /// </summary>
    internal static Oid? UnknownCritical(ImmutableArray<CertificateExtension> extensions)
    {
        foreach (var extension in extensions)
        {
            var id = extension.Id;
            if (extension.Critical
                && id != RevocationIdentifiers.Nonce && id != RevocationIdentifiers.ArchiveCutoff
                && id != RevocationIdentifiers.CrlReferences && id != RevocationIdentifiers.ExtendedRevoke
                && id != RevocationIdentifiers.CertificateTransparency
                && id != RevocationIdentifiers.ReasonCode && id != RevocationIdentifiers.InvalidityDate)
                return id;
        }

        return null;
    }

    /// <summary>Reads CertID (RFC 6960, 4.1.1).</summary>
    internal static bool TryReadCertificateId(
        ref DerReader reader, ReadOnlyMemory<byte> der, out OcspCertificateId id, ref ParseError error)
    {
        id = default;
        if (!reader.TryEnter(DerTag.Sequence, "certID", out var inside, ref error)
            || !inside.TryEnter(DerTag.Sequence, "hashAlgorithm", out var algorithm, ref error)
            || !algorithm.TryReadObjectIdentifier("hashAlgorithm", out var hash, ref error)
            || (!algorithm.IsAtEnd && !algorithm.TryReadAny("parameters", out _, ref error))
            || !algorithm.TryEnd("hashAlgorithm", ref error)
            || !inside.TryRead(DerTag.OctetString, "issuerNameHash", out var name, ref error)
            || !inside.TryRead(DerTag.OctetString, "issuerKeyHash", out var key, ref error)
            || !inside.TryReadInteger("serialNumber", out var serial, ref error)
            || !inside.TryEnd("certID", ref error))
            return false;
        id = new()
        {
            HashAlgorithm = new(hash.Content(der)),
            IssuerNameHash = name.Content(der),
            IssuerKeyHash = key.Content(der),
            SerialNumber = serial.Content(der),
        };
        return true;
    }

    static bool TryReadStatus(
        ref DerReader reader, out OcspCertificateStatus status, out DateTimeOffset? revokedAt, out RevocationReason? reason,
        ref ParseError error)
    {
        status = OcspCertificateStatus.Good;
        revokedAt = null;
        reason = null;
        if (reader.NextIs(DerTag.ContextConstructed(1)))
        {
            status = OcspCertificateStatus.Revoked;
            return TryReadRevoked(ref reader, out revokedAt, out reason, ref error);
        }

        if (reader.NextIs(DerTag.Context(2)))
            status = OcspCertificateStatus.Unknown;
        var tag = status == OcspCertificateStatus.Unknown ? DerTag.Context(2) : DerTag.Context(0);
        return reader.TryRead(tag, "certStatus", out var element, ref error)
            && (element.ContentLength == 0
                || DerReader.Fail(ref error, element.ContentOffset, "certStatus without content", "some"));
    }

    static bool TryReadRevoked(
        ref DerReader reader, out DateTimeOffset? revokedAt, out RevocationReason? reason, ref ParseError error)
    {
        revokedAt = null;
        reason = null;
        if (!reader.TryEnter(DerTag.ContextConstructed(1), "revoked", out var inside, ref error)
            || !DerTime.TryReadGeneralized(ref inside, "revocationTime", out var moment, ref error))
            return false;
        revokedAt = moment;
        if (inside.NextIs(DerTag.ContextConstructed(0)))
        {
            if (!inside.TryEnter(DerTag.ContextConstructed(0), "revocationReason", out var wrapped, ref error)
                || !CertificateRevocationList.TryReadReason(ref wrapped, out var given, ref error)
                || !wrapped.TryEnd("revocationReason", ref error))
                return false;
            reason = given;
        }

        return inside.TryEnd("revoked", ref error);
    }

    static bool TryReadNextUpdate(ref DerReader reader, out DateTimeOffset? nextUpdate, ref ParseError error)
    {
        nextUpdate = null;
        if (!reader.NextIs(DerTag.ContextConstructed(0)))
            return true;
        if (!reader.TryEnter(DerTag.ContextConstructed(0), "nextUpdate", out var inside, ref error)
            || !DerTime.TryReadGeneralized(ref inside, "nextUpdate", out var moment, ref error))
            return false;
        nextUpdate = moment;
        return inside.TryEnd("nextUpdate", ref error);
    }

    static bool TryReadCutoff(
        ImmutableArray<CertificateExtension> extensions, ReadOnlyMemory<byte> der, out DateTimeOffset? cutoff, ref ParseError error)
    {
        cutoff = null;
        foreach (var extension in extensions)
        {
            if (extension.Id != RevocationIdentifiers.ArchiveCutoff)
                continue;
            var reader = DerReader.Over(der.Span, extension.Value.Span);
            if (!DerTime.TryReadGeneralized(ref reader, "archiveCutoff", out var moment, ref error))
                return false;
            cutoff = moment;
            return reader.TryEnd("archiveCutoff", ref error);
        }

        return true;
    }
}
