using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// What a PKCS#12 says without its password (RFC 7292, 4): how it is protected, and what an attempt to open it costs. Read
/// before anything is derived, because the counts are the file's own.
/// </summary>
sealed class Pkcs12Structure
{
    /// <summary>Safes of a file at most; programs write two.</summary>
    const int MaximumSafes = 64;

    static readonly Oid Data = Oid.Parse("1.2.840.113549.1.7.1");
    static readonly Oid EncryptedData = Oid.Parse("1.2.840.113549.1.7.6");
    static readonly Oid Pbmac1 = Oid.Parse("1.2.840.113549.1.5.14");

    readonly List<KeyEncryption> _encryptions = [];

    Pkcs12Structure()
    {
    }

    /// <summary>Whether a MAC protects the file.</summary>
    internal bool HasMac { get; private set; }

    /// <summary>Whether the MAC is of the new kind (RFC 9579), which the platform cannot check.</summary>
    internal bool HasNewMac { get; private set; }

    /// <summary>Iterations of the MAC.</summary>
    internal long MacIterations { get; private set; }

    /// <summary>How the safes are encrypted, in their order; those that are not encrypted are left out.</summary>
    internal IReadOnlyList<KeyEncryption> Encryptions => _encryptions;

    /// <summary>The greatest count of iterations, and of all of them together where that does not overflow.</summary>
    internal long Iterations => _encryptions.Select(encryption => encryption.Iterations).Append(MacIterations)
        .Aggregate(0L, (sum, each) => each > int.MaxValue || sum > int.MaxValue ? long.MaxValue : sum + each);

    /// <summary>Reads the frame.</summary>
    /// <param name="octets">The file in DER.</param>
    /// <param name="structure">What it says.</param>
    /// <param name="error">Where it breaks off.</param>
    internal static bool TryRead(ReadOnlyMemory<byte> octets, out Pkcs12Structure structure, ref ParseError error)
    {
        structure = new();
        var reader = new DerReader(octets.Span);
        if (!reader.TryEnter(DerTag.Sequence, "PFX", out var file, ref error)
            || !file.TryReadCount(DerTag.Integer, "version", out var version, ref error))
            return false;
        if (version != 3)
            return DerReader.Fail(ref error, 0, "version 3 of PKCS#12", FormattableString.Invariant($"version {version}"));
        if (!file.TryEnter(DerTag.Sequence, "authSafe", out var safe, ref error)
            || !safe.TryReadObjectIdentifier("contentType", out var type, ref error))
            return false;
        // What a key signed instead of a MAC is no work to open.
        if (new Oid(type.Content(octets)) == Data && !structure.TryReadSafes(octets, ref safe, ref error))
            return false;
        return file.IsAtEnd || structure.TryReadMac(octets, ref file, ref error);
    }

    bool TryReadSafes(ReadOnlyMemory<byte> octets, ref DerReader safe, ref ParseError error)
    {
        if (!safe.TryEnter(DerTag.ContextConstructed(0), "content", out var wrapper, ref error)
            || !wrapper.TryRead(DerTag.OctetString, "content", out var content, ref error))
            return false;
        var inner = content.Content(octets);
        var old = default(ParseError);
        if (BerToDer.TryConvert(inner.Span, out var definite, ref old))
            inner = definite;
        var shift = default(ParseError);
        var reader = new DerReader(inner.Span);
        if (!reader.TryEnter(DerTag.Sequence, "AuthenticatedSafe", out var safes, ref shift))
        {
            error = shift with { Offset = content.ContentOffset + shift.Offset };
            return false;
        }

        for (var count = 0; !safes.IsAtEnd; count++)
        {
            if (count == MaximumSafes)
                return DerReader.Fail(ref error, content.ContentOffset, $"at most {MaximumSafes} safes", "one more");
            if (!TryReadSafe(inner, ref safes, ref shift))
            {
                error = shift with { Offset = content.ContentOffset + shift.Offset };
                return false;
            }
        }

        return true;
    }

    bool TryReadSafe(ReadOnlyMemory<byte> octets, ref DerReader safes, ref ParseError error)
    {
        if (!safes.TryEnter(DerTag.Sequence, "a safe", out var info, ref error)
            || !info.TryReadObjectIdentifier("contentType", out var type, ref error))
            return false;
        if (new Oid(type.Content(octets)) != EncryptedData)
            return true;
        if (!info.TryEnter(DerTag.ContextConstructed(0), "content", out var wrapper, ref error)
            || !wrapper.TryEnter(DerTag.Sequence, "EncryptedData", out var data, ref error)
            || !data.TryReadInteger("version", out _, ref error)
            || !data.TryEnter(DerTag.Sequence, "encryptedContentInfo", out var content, ref error)
            || !content.TryReadObjectIdentifier("contentType", out _, ref error)
            || !KeyEncryption.TryRead(ref content, octets, out var encryption, ref error))
            return false;
        _encryptions.Add(encryption);
        return true;
    }

    bool TryReadMac(ReadOnlyMemory<byte> octets, ref DerReader file, ref ParseError error)
    {
        HasMac = true;
        if (!file.TryEnter(DerTag.Sequence, "macData", out var data, ref error)
            || !data.TryEnter(DerTag.Sequence, "mac", out var mac, ref error)
            || !mac.TryEnter(DerTag.Sequence, "the algorithm of the MAC", out var algorithm, ref error)
            || !algorithm.TryReadObjectIdentifier("the algorithm of the MAC", out var oid, ref error)
            || !data.TryRead(DerTag.OctetString, "macSalt", out _, ref error))
            return false;
        HasNewMac = new Oid(oid.Content(octets)) == Pbmac1;
        MacIterations = 1;
        if (data.IsAtEnd)
            return true;
        var read = KeyEncryption.TryReadIterations(ref data, out var iterations, ref error);
        MacIterations = iterations;
        return read;
    }
}
