using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>Directory names of distribution points: a relative one after that of an issuer.</summary>
static class DirectoryNames
{
    /// <summary>Checks the content octets of a relative distinguished name.</summary>
    internal static bool TryCheckRelative(DerReader reader, DerElement relative, ref ParseError error)
    {
        var content = relative.Content(reader.Source);
        return (!content.IsEmpty && DistinguishedName.TryParse(Join([], content), out _, out _))
            || DerReader.Fail(ref error, relative.ContentOffset, "a relative distinguished name", DerReader.Hex(content));
    }

    /// <summary>
    /// The issuer's name and below it the relative one; <see langword="null"/> where that has too many attributes for a name.
    /// </summary>
    internal static DistinguishedName? Append(DistinguishedName issuer, ReadOnlySpan<byte> relativeContent)
    {
        var error = default(ParseError);
        var source = issuer.Encoded.Span;
        var reader = new DerReader(source);
        return reader.TryRead(DerTag.Sequence, "a name", out var names, ref error)
            && DistinguishedName.TryParse(Join(names.Content(source), relativeContent), out var whole, out _)
                ? whole
                : null;
    }

    /// <summary>A name of relative names and one more. The order inside that one does not matter: names compare without it.</summary>
    static byte[] Join(ReadOnlySpan<byte> relativeNames, ReadOnlySpan<byte> lastContent)
    {
        byte[] last = [DerTag.Set, .. Length(lastContent.Length), .. lastContent];
        return [DerTag.Sequence, .. Length(relativeNames.Length + last.Length), .. relativeNames, .. last];
    }

    static byte[] Length(int length) => length switch
    {
        < 0x80 => [(byte)length],
        < 0x100 => [0x81, (byte)length],
        < 0x10000 => [0x82, (byte)(length >> 8), (byte)length],
        _ => [0x84, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length],
    };
}
