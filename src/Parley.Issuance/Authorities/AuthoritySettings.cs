using System.Collections.Immutable;

namespace Parley.Issuance.Authorities;

/// <summary>What an authority was made with, as its folder keeps it (<c>authority.json</c>); it never changes.</summary>
public sealed record AuthoritySettings
{
    /// <summary>The value of the member <c>schema</c>.</summary>
    public const string SchemaName = "parley.authority/1";

    /// <summary>Days that certificates of servers live where nobody says otherwise: a year, and a month to renew.</summary>
    public const int UsualDays = 397;

    /// <summary>Days at most: what Apple's systems take of any authority (support.apple.com/103769).</summary>
    public const int MostDays = 825;

    /// <summary>The form of the file.</summary>
    public required string Schema { get; init; }

    /// <summary>Whose authority it is; it stands in the names of both.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>
    /// Where its lists, answers and certificates are served, without a slash at its end; <see langword="null"/>: certificates say
    /// nothing of that.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>The domains that it may certify, with all below them; none: any.</summary>
    public ImmutableArray<string> Permitted { get; init; } = [];
}
