using System.Collections.Immutable;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Certificates.Matching;

/// <summary>Everything that belongs to one key.</summary>
public sealed record KeyGroup
{
    /// <summary>The public half of the key.</summary>
    public required SubjectPublicKey PublicKey { get; init; }

    /// <summary>What belongs to it, in the order in which it was met.</summary>
    public required ImmutableArray<MatchedItem> Items { get; init; }

    /// <summary>The private key itself, as often as it was met.</summary>
    public IEnumerable<MatchedItem> Keys => Items.Where(item => item.Item is MaterialItem.OfPrivateKey);

    /// <summary>Its requests.</summary>
    public IEnumerable<MatchedItem> Requests => Items.Where(item => item.Item is MaterialItem.OfRequest);

    /// <summary>Its certificates.</summary>
    public IEnumerable<MatchedItem> Certificates => Items.Where(item => item.Item is MaterialItem.OfCertificate);

    /// <summary>Whether one of its certificates is an authority's: the key of an authority is rightly elsewhere.</summary>
    public bool IsOfAuthority => Items.Any(item => item.Item is MaterialItem.OfCertificate({ IsAuthority: true }));

    /// <summary>The name of the first certificate or request; <see langword="null"/> where there is none.</summary>
    public string? Name => Items.Select(item => item.Item switch
    {
        MaterialItem.OfCertificate(var certificate) => certificate.DisplayName,
        MaterialItem.OfRequest(var request) => request.DisplayName,
        _ => null,
    }).FirstOrDefault(name => name is not null);
}
