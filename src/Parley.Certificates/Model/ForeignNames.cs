using System.Diagnostics.CodeAnalysis;

namespace Parley.Certificates.Model;

/// <summary>
/// Compares names that strangers send in thousands: none of them can choose names of one hash. Ordinary names are compared by
/// their own hash, which is quicker and can be foreseen.
/// </summary>
sealed class ForeignNames : IEqualityComparer<DistinguishedName>
{
    /// <summary>So many names may share a hash: few are compared with each other soon, and their own hash needs no text.</summary>
    const int Few = 16;

    internal static readonly ForeignNames Instance = new();

    /// <summary>What compares so many names; <see langword="null"/>: as ordinary ones.</summary>
    internal static ForeignNames? For(int count) => count > Few ? Instance : null;

    public bool Equals(DistinguishedName? one, DistinguishedName? other) => one is null ? other is null : one.Equals(other);

    public int GetHashCode([DisallowNull] DistinguishedName name) => name.HashOfText();
}
