using System.Security.Cryptography;
using System.Text.Json;

namespace Parley.Check.Bundles;

/// <summary>
/// The octets that a bundle to be written refers to, each kept once: a cluster's nodes share
/// most certificates and all lists.
/// </summary>
sealed class ObjectTable
{
    readonly Dictionary<string, ReadOnlyMemory<byte>> _octets = new(StringComparer.Ordinal);

    /// <summary>Keeps octets; the reference to them, which is their SHA-256.</summary>
    internal string Keep(ReadOnlyMemory<byte> octets)
    {
        var reference = ReferenceOf(octets.Span);
        _octets.TryAdd(reference, octets);
        return reference;
    }

    internal void Write(Utf8JsonWriter writer, string name) => writer.WriteObject(name, () =>
    {
        foreach (var (reference, octets) in _octets)
            writer.WriteBase64String(reference, octets.Span);
    });

    internal static string ReferenceOf(ReadOnlySpan<byte> octets) => Convert.ToHexStringLower(SHA256.HashData(octets));
}
