using System.Collections.Immutable;
using System.Globalization;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;

namespace Parley.Issuance.Authorities;

/// <summary>An authority that is to be made.</summary>
public sealed record NewAuthority
{
    /// <summary>Characters of the name at most: the common names add a role and a year.</summary>
    public const int MaximumName = 40;

    /// <summary>Whose authority it is.</summary>
    public required string Name { get; init; }

    /// <summary>Further fields of both subjects, without a common name; default none.</summary>
    public SubjectName Subject { get; init; } = SubjectName.Empty;

    /// <summary>The kind of both keys.</summary>
    public KeyKind Key { get; init; } = KeyKind.Rsa3072;

    /// <summary>Where lists, answers and certificates will be served: an http address; default nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>The domains that it may certify, in A-labels; default any.</summary>
    public ImmutableArray<string> Permitted { get; init; } = [];

    /// <summary>Years that the root lives: it is on every client, and nobody likes to change it.</summary>
    internal const int RootYears = 20;

    /// <summary>Years that the issuing authority lives: half of it, so that its successor never outlives the root.</summary>
    internal const int IssuingYears = 10;

    /// <summary>
    /// The common name of a level. The year stands in it because an edge honours one of two trusted authorities of a name only
    /// (CSCve56019).
    /// </summary>
    internal string CommonName(AuthorityLevel level, DateTimeOffset moment)
    {
        var word = level == AuthorityLevel.Root ? "Root" : "Issuing";
        return string.Create(CultureInfo.InvariantCulture, $"{Name} {word} CA {moment.UtcDateTime:yyyy}");
    }
}
