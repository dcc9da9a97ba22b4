using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>Reads Extensions of lists and answers (RFC 5280, 4.1).</summary>
static class ExtensionList
{
    /// <summary>Reads <c>[number] EXPLICIT Extensions</c>; empty where the next value is another.</summary>
    internal static bool TryReadOptional(
        ref DerReader reader, int number, ReadOnlyMemory<byte> memory, out ImmutableArray<CertificateExtension> extensions,
        ref ParseError error)
    {
        extensions = [];
        return !reader.NextIs(DerTag.ContextConstructed(number))
            || (reader.TryEnter(DerTag.ContextConstructed(number), "extensions", out var wrapper, ref error)
                && TryRead(ref wrapper, memory, out extensions, ref error)
                && wrapper.TryEnd("extensions", ref error));
    }

    static bool TryRead(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out ImmutableArray<CertificateExtension> extensions,
        ref ParseError error)
    {
        extensions = [];
        if (!reader.TryEnter(DerTag.Sequence, "extensions", out var list, ref error))
            return false;
        var all = ImmutableArray.CreateBuilder<CertificateExtension>(4);
        do
        {
            var at = list.Position;
            if (all.Count == Certificate.MaximumExtensions)
            {
                return DerReader.Fail(ref error, at,
                    string.Create(CultureInfo.InvariantCulture, $"at most {Certificate.MaximumExtensions} extensions"), "one more");
            }

            if (!TryReadOne(ref list, memory, out var extension, ref error))
                return false;
            foreach (var known in all)
            {
                if (known.Id == extension.Id)
                    return DerReader.Fail(ref error, at, "each extension once (RFC 5280, 4.2)", known.Id + " again");
            }

            all.Add(extension);
        }
        while (!list.IsAtEnd);

        extensions = all.DrainToImmutable();
        return true;
    }

    /// <summary>Reads one extension.</summary>
    internal static bool TryReadOne(
        ref DerReader list, ReadOnlyMemory<byte> memory, out CertificateExtension extension, ref ParseError error)
    {
        extension = default;
        if (!list.TryEnter(DerTag.Sequence, "an extension", out var inside, ref error)
            || !inside.TryReadObjectIdentifier("the identifier of an extension", out var id, ref error))
            return false;
        var critical = false;
        var at = inside.Position;
        if (inside.NextIs(DerTag.Boolean) && !inside.TryReadBoolean("critical", out critical, ref error))
            return false;
        if (!critical && inside.Position != at)
            return DerReader.Fail(ref error, at, "critical left out where it is false, the default", "FALSE");
        if (!inside.TryRead(DerTag.OctetString, "the value of an extension", out var value, ref error)
            || !inside.TryEnd("the extension", ref error))
            return false;
        extension = new(new(id.Content(memory)), critical, value.Content(memory));
        return true;
    }
}
