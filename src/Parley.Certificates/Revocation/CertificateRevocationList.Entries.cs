using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

public sealed partial class CertificateRevocationList
{
    RevocationIndex _index = RevocationIndex.Empty;
    int _entriesOffset;
    int _entriesEnd;

    /// <summary>
    /// Checks every entry and puts it into the index. One entry that cannot be read, or that has a critical extension nobody
    /// knows, spoils the whole list: it may be the very one that is looked for.
    /// </summary>
    bool TryReadEntries(DerReader reader, DerElement entries, ref ParseError error)
    {
        if (!reader.TryEnter(entries, out var list, ref error))
            return false;
        if (list.IsAtEnd)
            return DerReader.Fail(ref error, entries.Offset, "revokedCertificates left out where there are none (RFC 5280, 5.1.2.6)", "an empty list");
        var count = 0;
        for (var counter = list; !counter.IsAtEnd; count++)
        {
            if (!counter.TryRead(DerTag.Sequence, "an entry", out _, ref error))
                return false;
        }

        _entriesOffset = entries.ContentOffset;
        _entriesEnd = entries.End;
        _index = new(Encoded, count);
        ushort number = 0;
        // Made once: each mention of the method would make another.
        Func<int, bool> isFinal = IsFinal;
        while (!list.IsAtEnd)
        {
            var at = list.Position;
            if (!TryReadEntry(ref list, Encoded, Version, out var entry, ref error))
                return false;
            if (entry.CertificateIssuer is not null && !_index.TryNumberIssuer(entry.CertificateIssuer, at, out number, ref error))
                return false;
            UnknownCriticalExtension ??= entry.UnknownCriticalExtension;
            _index.Add(at, entry.SerialNumber.Span, number, isFinal);
        }

        return true;
    }

    bool IsFinal(int position)
    {
        var issuer = Issuer;
        return EntryAt(ref position, ref issuer).IsFinal;
    }

    /// <summary>The entry at an offset, which moves on; the issuer is that of the entry before, and becomes that of this one.</summary>
    RevocationEntry EntryAt(ref int position, ref DistinguishedName issuer)
    {
        // All entries were read when the list was made, so that this cannot fail.
        var error = default(ParseError);
        var rest = Encoded[position.._entriesEnd];
        var reader = new DerReader(rest.Span);
        TryReadEntry(ref reader, rest, Version, out var entry, ref error);
        position += reader.Position;
        issuer = entry.CertificateIssuer ?? issuer;
        return entry with { CertificateIssuer = issuer };
    }

    /// <summary>Reads one entry; its issuer is <see langword="null"/> where it names none.</summary>
    static bool TryReadEntry(
        ref DerReader list, ReadOnlyMemory<byte> memory, int version, out RevocationEntry entry, ref ParseError error)
    {
        entry = default;
        if (!list.TryEnter(DerTag.Sequence, "an entry", out var inside, ref error)
            || !inside.TryReadInteger("userCertificate", out var serial, ref error)
            || !DerTime.TryRead(ref inside, "revocationDate", out var revokedAt, ref error))
            return false;
        entry = new() { SerialNumber = serial.Content(memory), RevokedAt = revokedAt };
        if (inside.IsAtEnd)
            return true;
        if (version == 1)
            return DerReader.Fail(ref error, inside.Position, "no extensions in version 1", "crlEntryExtensions");
        if (!inside.TryEnter(DerTag.Sequence, "crlEntryExtensions", out var extensions, ref error)
            || !inside.TryEnd("the entry", ref error))
            return false;
        if (extensions.IsAtEnd)
            return DerReader.Fail(ref error, extensions.Position, "at least one extension", "none");
        while (!extensions.IsAtEnd)
        {
            if (!TryReadEntryExtension(ref extensions, memory, ref entry, ref error))
                return false;
        }

        return true;
    }

    static bool TryReadEntryExtension(
        ref DerReader extensions, ReadOnlyMemory<byte> memory, ref RevocationEntry entry, ref ParseError error)
    {
        var at = extensions.Position;
        if (!ExtensionList.TryReadOne(ref extensions, memory, out var extension, ref error))
            return false;
        var id = extension.Id;
        var reader = DerReader.Over(memory.Span, extension.Value.Span);
        var isRepeated = false;
        if (id == RevocationIdentifiers.ReasonCode)
        {
            if (!TryReadReason(ref reader, out var reason, ref error))
                return false;
            isRepeated = entry.Reason is not null;
            entry = entry with { Reason = reason };
        }
        else if (id == RevocationIdentifiers.InvalidityDate)
        {
            if (!DerTime.TryReadGeneralized(ref reader, "invalidityDate", out var date, ref error))
                return false;
            isRepeated = entry.InvalidityDate is not null;
            entry = entry with { InvalidityDate = date };
        }
        else if (id == RevocationIdentifiers.CertificateIssuer)
        {
            if (!TryReadCertificateIssuer(ref reader, memory, out var issuer, ref error))
                return false;
            isRepeated = entry.CertificateIssuer is not null;
            entry = entry with { CertificateIssuer = issuer };
        }
        else
        {
            if (extension.Critical && entry.UnknownCriticalExtension is null)
                entry = entry with { UnknownCriticalExtension = id };
            return true;
        }

        return isRepeated
            ? DerReader.Fail(ref error, at, "each extension once (RFC 5280, 4.2)", id + " again")
            : reader.TryEnd("the extension", ref error);
    }

    /// <summary>Reads CRLReason; 7 was never given a meaning (RFC 5280, 5.3.1).</summary>
    internal static bool TryReadReason(ref DerReader reader, out RevocationReason reason, ref ParseError error)
    {
        var at = reader.Position;
        reason = RevocationReason.Unspecified;
        if (!reader.TryReadCount(DerTag.Enumerated, "reasonCode", out var number, ref error))
            return false;
        reason = (RevocationReason)number;
        return number is >= 0 and <= 10 and not 7
            || DerReader.Fail(ref error, at, "a reason from 0 to 10 and not 7", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    static bool TryReadCertificateIssuer(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out DistinguishedName issuer, ref ParseError error)
    {
        issuer = null!; // set where this succeeds
        var at = reader.Position;
        if (!GeneralNames.TryRead(ref reader, DerTag.Sequence, "certificateIssuer", memory, out var names, ref error))
            return false;
        foreach (var name in names)
        {
            if (name.Directory is not { IsEmpty: false } directory)
                continue;
            issuer = directory;
            return true;
        }

        return DerReader.Fail(ref error, at, "a directory name of the issuer (RFC 5280, 5.3.3)", "none");
    }
}
