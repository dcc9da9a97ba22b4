using System.Collections.Frozen;
using System.Net;

namespace Parley.Contacts.Photos;

/// <summary>What is to become of the addresses of photos.</summary>
public sealed record PhotoRewriteRequest
{
    /// <summary>The heading of the column (vendor document on cloud certificates, Update Profile Photo URLs).</summary>
    public const string ColumnName = "userProfilePhotoURL";

    /// <summary>The name that takes the place of IP addresses; <see langword="null"/> changes those of <see cref="Names"/> only.</summary>
    public string? Host { get; init; }

    /// <summary>Names for certain addresses.</summary>
    public FrozenDictionary<IPAddress, string> Names { get; init; } = FrozenDictionary<IPAddress, string>.Empty;

    /// <summary>The domain in which servers of photos should be; <see langword="null"/>: wherever they are.</summary>
    public string? Domain { get; init; }
}
