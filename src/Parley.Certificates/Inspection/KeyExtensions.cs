using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>Extensions about keys and what they may be used for.</summary>
static class KeyExtensions
{
    internal static bool SubjectKey(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryRead(DerTag.OctetString, "subjectKeyIdentifier", out var identifier, ref error))
            return false;
        into.Hex("keyIdentifier", identifier.Content(value.Span));
        return true;
    }

    internal static bool AuthorityKey(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "authorityKeyIdentifier", out var inside, ref error))
            return false;
        if (inside.NextIs(DerTag.Context(0)))
        {
            if (!inside.TryReadAny("keyIdentifier", out var key, ref error))
                return false;
            into.Hex("keyIdentifier", key.Content(value.Span));
        }

        if (inside.NextIs(DerTag.ContextConstructed(1)))
        {
            if (!inside.TryEnter(DerTag.ContextConstructed(1), "authorityCertIssuer", out var names, ref error)
                || !NameExtensions.TryReadNames(ref names, value, false, out var issuer, ref error))
                return false;
            into.List("issuer", issuer.Select(NameWords.Of));
        }

        if (inside.NextIs(DerTag.Context(2)))
        {
            if (!inside.TryReadAny("authorityCertSerialNumber", out var serial, ref error))
                return false;
            into.Hex("serialNumber", serial.Content(value.Span));
        }

        return inside.TryEnd("authorityKeyIdentifier", ref error);
    }

    internal static bool Usage(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryReadNamedBits("keyUsage", out var bits, ref error))
            return false;
        into.List("uses", UsesOf((KeyUsage)bits));
        return true;
    }

    internal static bool Purposes(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "extKeyUsage", out var inside, ref error))
            return false;
        var purposes = new List<string>();
        while (!inside.IsAtEnd && purposes.Count <= Certificate.MaximumListLength)
        {
            if (!inside.TryReadObjectIdentifier("a purpose", out var purpose, ref error))
                return false;
            purposes.Add(ObjectIdentifiers.PurposeName(new(purpose.Content(value))));
        }

        into.List("purposes", purposes);
        return inside.TryEnd("the purposes", ref error);
    }

    internal static bool Constraints(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "basicConstraints", out var inside, ref error))
            return false;
        var isAuthority = false;
        if (inside.NextIs(DerTag.Boolean) && !inside.TryReadBoolean("cA", out isAuthority, ref error))
            return false;
        into.Flag("authority", isAuthority);
        if (!inside.IsAtEnd)
        {
            if (!inside.TryReadCount(DerTag.Integer, "pathLenConstraint", out var length, ref error))
                return false;
            into.Number("pathLength", length);
        }

        return inside.TryEnd("basicConstraints", ref error);
    }

    /// <summary>The uses by their names in RFC 5280, 4.2.1.3.</summary>
    internal static IEnumerable<string> UsesOf(KeyUsage usage)
    {
        (KeyUsage Use, string Name)[] names =
        [
            (KeyUsage.DigitalSignature, "digitalSignature"), (KeyUsage.ContentCommitment, "contentCommitment"),
            (KeyUsage.KeyEncipherment, "keyEncipherment"), (KeyUsage.DataEncipherment, "dataEncipherment"),
            (KeyUsage.KeyAgreement, "keyAgreement"), (KeyUsage.CertificateSigning, "keyCertSign"),
            (KeyUsage.CrlSigning, "cRLSign"), (KeyUsage.EncipherOnly, "encipherOnly"), (KeyUsage.DecipherOnly, "decipherOnly"),
        ];
        return names.Where(name => usage.HasFlag(name.Use)).Select(name => name.Name);
    }
}
