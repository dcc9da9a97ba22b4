using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Model;

namespace Parley.Certificates.Inspection;

/// <summary>
/// Tells certificates apart by all their octets. The hash that they have by themselves looks at the end of the signature, and
/// whoever writes a file of many can make that the same in all of them.
/// </summary>
sealed class WholeOctets : IEqualityComparer<Certificate>
{
    internal static readonly WholeOctets Comparer = new();

    WholeOctets()
    {
    }

    public bool Equals(Certificate? x, Certificate? y) => x is null ? y is null : x.Equals(y);

    public int GetHashCode([DisallowNull] Certificate obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj.Encoded.Span);
        return hash.ToHashCode();
    }
}
