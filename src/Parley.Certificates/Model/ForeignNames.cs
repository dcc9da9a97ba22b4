using System.Diagnostics.CodeAnalysis;

namespace Parley.Certificates.Model;

/// <summary>
/// Compares names that strangers send in thousands: none of them can choose names of one hash. Ordinary names are compared by
/// their own hash, which is quicker and can be foreseen.
/// </summary>
sealed class ForeignNames : IEqualityComparer<DistinguishedName>
{
    internal static readonly ForeignNames Instance = new();

    public bool Equals(DistinguishedName? one, DistinguishedName? other) => one is null ? other is null : one.Equals(other);

    public int GetHashCode([DisallowNull] DistinguishedName name) => name.HashOfText();
}
