using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>How an extension is called and put into words.</summary>
/// <param name="Name">Its name in its standard: <c>subjectAltName</c>.</param>
/// <param name="Read">Reads the value into fields.</param>
sealed record KnownExtension(string Name, KnownExtension.Reader Read)
{
    /// <summary>Reads a value; false where it is not as its standard says.</summary>
    internal delegate bool Reader(ref DerReader reader, ReadOnlyMemory<byte> value, FieldList into, ref ParseError error);
}
