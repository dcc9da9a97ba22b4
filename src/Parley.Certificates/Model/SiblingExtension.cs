namespace Parley.Certificates.Model;

/// <summary>An extension that the certificates of an authority may have in common.</summary>
/// <param name="Encoded">The whole of it: identifier, criticality and value.</param>
/// <param name="Known">Which it is.</param>
/// <param name="ValueOffset">Where in it the content of the value begins; it ends where the extension ends.</param>
readonly record struct SiblingExtension(ReadOnlyMemory<byte> Encoded, KnownExtensions Known, int ValueOffset);
